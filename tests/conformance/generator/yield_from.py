def inner():
    try:
        received = yield "inner 1"
        print("inner got", received)
        yield "inner 2"
    except KeyError as error:
        yield f"inner caught {error!r}"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    more = yield from [1, 2]
    print("list gives", more)
    return (yield from (x for x in ()))


g = outer()
print(next(g), g.send("hello"), list(g))
g = outer()
next(g)
print(g.throw(KeyError("k")), next(g))
g.close()
g = outer()
next(g)
try:
    g.throw(ValueError("through"))
except ValueError as error:
    print("came out", error)
g = outer()
next(g)
g.close()


def delegate(x):
    yield from x


for value in (5, None):
    try:
        list(delegate(value))
    except TypeError as error:
        print(error)
g = delegate([1, 2])
print(next(g))
try:
    g.send("x")
except AttributeError as error:
    print(error)


def depth(n):
    if n:
        yield n
        yield from depth(n - 1)


print(list(depth(5)), sum(depth(100)))
