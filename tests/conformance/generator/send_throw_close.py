def echo():
    received = []
    try:
        while True:
            try:
                value = yield received
                received.append(value)
            except ValueError as error:
                received.append(f"caught {error}")
    finally:
        print("closing", received)


g = echo()
print(next(g), g.send(1), g.throw(ValueError("v")), next(g), g.throw(ValueError), g.send("last"))
g.close()
g.close()
for action in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError("k")), lambda: echo().send(5), lambda: echo().throw(KeyError("unstarted")), lambda: echo().throw(5), lambda: echo().throw(ValueError, "text"), lambda: echo().throw(ValueError("a"), "b"), lambda: echo().throw(ValueError, ValueError("inst")), lambda: echo().throw(ValueError, None, 5), lambda: echo().close()):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, repr(error))


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 5


g = returns_on_close()
next(g)
print(g.close())
