class Point(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(1, 2)
print(p, repr(p), p.x, type(p).__name__, p == (1, 2), hash(p) == hash((1, 2)), type(p[:]).__name__, type(p + ()).__name__, type(p * 1).__name__, tuple(p) is p, type(tuple(p)).__name__)
p.extra = 5
print(p.__dict__, isinstance(p, tuple), len(p), p < (1, 3))
x, y = p
print(x, y, p.__getnewargs__())
