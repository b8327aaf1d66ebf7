def attempt(make):
    try:
        make()
        print("fine")
    except TypeError as error:
        print(error)


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class C:
    pass


attempt(lambda: type("X", (A, B), {}))
attempt(lambda: type("X", (A, C), {}))
attempt(lambda: type("X", (int, str), {}))
attempt(lambda: type("X", (int, C), {}))
attempt(lambda: type("X", (list, A), {}))
attempt(lambda: type("X", (bool,), {}))
attempt(lambda: type("X", (type(None),), {}))
attempt(lambda: type("X", (type(lambda: 0),), {}))
attempt(lambda: type("X", (range,), {}))
attempt(lambda: type("X", (slice,), {}))
attempt(lambda: type("X", (type(...),), {}))
attempt(lambda: type("X", (type(iter([])),), {}))
attempt(lambda: type("X", (memoryview,), {}))
attempt(lambda: type("X", (Exception, OSError), {}))
attempt(lambda: type("X", (OSError, Exception), {}))
attempt(lambda: type("X", (KeyError, ValueError), {}))
attempt(lambda: type("X", (OSError, StopIteration), {}))
