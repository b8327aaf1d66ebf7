import sys


class Point:
    def __init__(self, count):
        for i in range(count):
            setattr(self, f"f{i}", i)


for count in (0, 1, 3, 5, 6, 10, 11, 20, 29, 30, 31, 40):
    p = Point(count)
    print(count, sys.getsizeof(p), sys.getsizeof(p.__dict__), len(vars(p)))


class Fresh:
    pass


f = Fresh()
print(sys.getsizeof(f.__dict__))
f.a = 1
print(sys.getsizeof(f.__dict__))
g = Fresh()
g.a = g.b = g.c = 1
del g.a
print(sys.getsizeof(g.__dict__), g.__dict__)
g.a = 2
print(g.__dict__)
f.__dict__["not an attribute"] = 1
f.__dict__[5] = 1
print(sys.getsizeof(f.__dict__), f.__dict__)
