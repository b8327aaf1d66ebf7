class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Child(Point):
    pass


class NoArgs:
    a = 1


class BadArgs:
    __match_args__ = ["x"]


class BadName:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("a", "a")
    a = 1


def describe(value):
    match value:
        case Point(0, y=0):
            return "origin"
        case Child(x):
            return f"child at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=int() as px, y=str(py)):
            return f"mixed {px} {py}"
        case Point():
            return "some point"
        case NoArgs(a=1 | 2 as a):
            return f"no args {a}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"text {s}"
        case list([x, *_]):
            return f"list from {x}"
        case dict(d) | set(d) | tuple(d) | bytes(d) | frozenset(d) | bytearray(d):
            return f"container {d}"
        case bool():
            return "never"
        case _:
            return "other"


for value in (Point(0, 0), Child(5, 6), Point(3, 3), Point(1, "s"), Point(1, 2.5), NoArgs(), 7, 1.5, True, "t", [1, 2], [], {"k": 1}, {3}, (4,), b"x", None, Point):
    print(describe(value))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def positional(value, cls):
    match value:
        case cls(a, b):
            return a, b
    return "no match"


attempt(lambda: positional(NoArgs(), NoArgs))
attempt(lambda: positional(BadArgs(), BadArgs))
attempt(lambda: positional(BadName(), BadName))
attempt(lambda: positional(Twice(), Twice))
attempt(lambda: positional(5, int))
attempt(lambda: positional(5, 5))
attempt(lambda: positional(5, len))
attempt(lambda: positional(Point(1, 2), Point))
attempt(lambda: positional(NoArgs(), Point))
