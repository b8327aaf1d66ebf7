class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, type(Point.x), Point.x, Point.__dict__["y"].__name__, Point.x.__objclass__, Point.x.__get__(p))
p.x += 5
del p.y
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: delattr(p, "y"), lambda: Point.x.__get__(5), lambda: Point.x.__set__(5, 1), lambda: Point.x.__get__(None, Point), lambda: Point.x(), lambda: vars(p), lambda: delattr(p, "z"), lambda: p.z):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
p.y = "again"
print(p.y, dir(p)[-2:])
