# Indices, bounds and values whose conversion releases the view: nothing is written.
def attempt(act):
    b = bytearray(16)
    m = memoryview(b)

    class Releasing:
        def __index__(self):
            m.release()
            return 0

        def __bool__(self):
            m.release()
            return True

        def __float__(self):
            m.release()
            return 1.0

    try:
        print(act(m, Releasing()))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
    print(b)


def assign(make, key, value):
    def act(m, x):
        v = make(m)
        v[key(x)] = value(x)
        return "assigned"

    return act


attempt(assign(lambda m: m, lambda x: slice(x, 5), lambda x: b"abcde"))
attempt(assign(lambda m: m, lambda x: slice(0, 5, x), lambda x: b"abcde"))
attempt(assign(lambda m: m, lambda x: 0, lambda x: x))
attempt(assign(lambda m: m.cast("?"), lambda x: 0, lambda x: 1))
attempt(lambda m, x: bytes(m[x:5]))


def itself(format):
    # The view that is indexed is the one that is released.
    b = bytearray(16)
    m = memoryview(b).cast(format)

    class Releasing:
        def __index__(self):
            m.release()
            return 0

        def __bool__(self):
            m.release()
            return True

        def __float__(self):
            m.release()
            return 1.0

    x = Releasing()
    for key, value in ((0, x), (slice(x, 1), memoryview(bytearray(16)).cast(format)[:1])):
        m = memoryview(b).cast(format)
        try:
            m[key] = value
            print("assigned")
        except (ValueError, TypeError) as error:
            print(format, type(error).__name__, error)
    print(b)


for format in "Bbhilqfd?":
    itself(format)
