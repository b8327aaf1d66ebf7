import sys

x = object()
print(sys.getrefcount(x))
y = x
print(sys.getrefcount(x))
items = [x, x, x]
d = {"k": x, x: 1}
print(sys.getrefcount(x))
del y
items.pop()
print(sys.getrefcount(x))


def f(argument):
    return sys.getrefcount(argument), sys.getrefcount(x)


print(f(x), sys.getrefcount(object()), sys.getrefcount([]))
t = (x,) * 10
print(sys.getrefcount(x))
items.clear()
d.clear()
del t
print(sys.getrefcount(x))


def closure():
    z = x
    return lambda: z


c = closure()
print(sys.getrefcount(x))
del c
s = {x}
z = iter([x])
print(sys.getrefcount(x))
next(z, None)
print(sys.getrefcount(x))
del s, z
print(sys.getrefcount(x))
