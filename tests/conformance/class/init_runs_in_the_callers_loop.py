# A class with a Python __init__ is called often enough for every form of the call to be reached.
import sys


class Plain:
    pass


class Pair:
    def __init__(self, left, right=2, *, scale=1):
        self.left = left * scale
        self.right = right * scale


def pairs(count):
    total = 0
    for i in range(count):
        total += Pair(i).left + Pair(i, 3).right + Pair(left=i, scale=2).right
        Plain()
    return total


print(pairs(100))


class Returns:
    def __init__(self, value):
        return value

    def __del__(self):
        print("gone", end=" ")


def attempt(call):
    for _ in range(20):
        try:
            result = call()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
        else:
            text = repr(result)[:20]
    print(text)


attempt(lambda: Returns(5))
attempt(lambda: Returns("x"))
attempt(lambda: type(Returns(None)).__name__)
attempt(lambda: Pair())
attempt(lambda: Pair(1, 2, 3))
attempt(lambda: Pair(1, other=2))
attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))


class Yields:
    def __init__(self):
        yield


class Awaits:
    async def __init__(self):
        pass


attempt(lambda: Yields())


class Raises:
    def __init__(self):
        self.before = 1
        raise ValueError(sys.getrefcount(self))


attempt(lambda: Raises())


class Nested:
    def __init__(self, depth):
        self.child = Nested(depth - 1) if depth else None


def depth_of(node):
    return 0 if node is None else 1 + depth_of(node.child)


print(depth_of(Nested(50)))


class Endless:
    def __init__(self):
        global deepest
        deepest += 1
        Endless()


for _ in range(3):
    deepest = 0
    try:
        Endless()
    except RecursionError as error:
        print(deepest, error)


class Swaps:
    def __init__(self, value):
        Swaps.__init__ = Swaps.other
        self.value = value

    def other(self, value):
        self.value = -value


print([Swaps(i).value for i in range(4)])


class Meta(type):
    def __call__(cls, *args):
        return "made by the metaclass"


class Made(metaclass=Meta):
    def __init__(self):
        print("never")


attempt(lambda: Made())


class New:
    def __new__(cls, value):
        return value if value else super().__new__(cls)

    def __init__(self, value):
        self.seen = value


attempt(lambda: New(7))
attempt(lambda: New(0).seen)


class Caller:
    def __init__(self):
        self.name = sys._getframe(1).f_code.co_name
        self.line = sys._getframe(0).f_back is not None


def makes():
    return [Caller() for _ in range(10)][-1]


print(makes().name, makes().line)


class Static:
    @staticmethod
    def __init__():
        print("static", end=" ")


attempt(lambda: type(Static()).__name__)
Raises()
