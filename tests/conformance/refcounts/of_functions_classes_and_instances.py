import sys


class C:
    def method(self):
        return sys.getrefcount(self)


def f():
    pass


c = C()
print(sys.getrefcount(c), c.method(), C.method(c), sys.getrefcount(f))
bound = c.method
print(sys.getrefcount(c), sys.getrefcount(bound))
before = sys.getrefcount(C)
many = [C() for _ in range(10)]
print(sys.getrefcount(C) - before)
many.clear()
print(sys.getrefcount(C) - before)
g = (n for n in [c])
print(sys.getrefcount(c))
next(g)
print(sys.getrefcount(c))
del g
print(sys.getrefcount(c))
try:
    raise ValueError(c)
except ValueError as error:
    print(sys.getrefcount(c), sys.getrefcount(error))
print(sys.getrefcount(c))
c.self = c
print(sys.getrefcount(c))
del c.self
try:
    [][c]
except TypeError:
    pass
print(sys.getrefcount(c))
for action in (lambda: sys.getrefcount(), lambda: sys.getrefcount(1, 2)):
    try:
        action()
    except TypeError as error:
        print(error)
