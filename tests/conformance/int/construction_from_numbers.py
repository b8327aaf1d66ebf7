class Int:
    def __int__(self):
        return 3


class Index:
    def __index__(self):
        return 4


class Trunc:
    def __trunc__(self):
        return 5


class Both(Int, Index):
    pass


class Bad:
    def __int__(self):
        return "x"


class BadIndex:
    def __index__(self):
        return 1.5


class Sub(int):
    pass


class ReturnsSub:
    def __int__(self):
        return Sub(9)


def attempt(value):
    try:
        result = int(value)
        print(result, type(result).__name__)
    except Exception as error:
        print(type(error).__name__, error)


for value in (3.99, -3.99, 1e20, 0.0, -0.0, True, Int(), Index(), Both(), Bad(), BadIndex(), Sub(8)):
    attempt(value)
for value in (float("inf"), float("-inf"), float("nan"), None, [], 1j, object(), int, (1,)):
    attempt(value)
