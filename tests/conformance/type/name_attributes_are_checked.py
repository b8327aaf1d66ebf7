class Thing:
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


Thing.__name__ = "Renamed"
print(Thing.__name__, Thing.__qualname__, Thing)
attempt(lambda: setattr(Thing, "__name__", 5))
attempt(lambda: setattr(Thing, "__name__", "a\0b"))
attempt(lambda: setattr(Thing, "__qualname__", None))
attempt(lambda: delattr(Thing, "__name__"))
attempt(lambda: delattr(Thing, "__qualname__"))
attempt(lambda: setattr(int, "__name__", "x"))
attempt(lambda: setattr(Thing, "__dict__", {}))
attempt(lambda: setattr(Thing, "__mro__", ()))
attempt(lambda: setattr(Thing, "__bases__", ()))
attempt(lambda: setattr(Thing, "__bases__", (int,)))
attempt(lambda: setattr(Thing, "__bases__", 3))
attempt(lambda: delattr(Thing, "__module__"))
attempt(lambda: Thing.__module__)
attempt(lambda: int.__module__)
attempt(lambda: Thing.__doc__)
attempt(lambda: setattr(Thing, "__doc__", "text"))
attempt(lambda: Thing.__doc__)
attempt(lambda: setattr(int, "__doc__", "text"))
