import sys


class Own:
    def __sizeof__(self):
        return 1000


class Slotted:
    __slots__ = ()

    def __sizeof__(self):
        return 1000


class Bad:
    def __sizeof__(self):
        return "big"


class Negative:
    def __sizeof__(self):
        return -1


class Big:
    def __sizeof__(self):
        return 2**70


class NoSize:
    __sizeof__ = None


print(sys.getsizeof(Own()), sys.getsizeof(Slotted()), sys.getsizeof(5), sys.getsizeof(object=5), sys.getsizeof(5, "default"))
for action in (lambda: sys.getsizeof(Bad()), lambda: sys.getsizeof(Bad(), 7), lambda: sys.getsizeof(Negative()), lambda: sys.getsizeof(Big()), lambda: sys.getsizeof(NoSize()), lambda: sys.getsizeof(NoSize(), 3), lambda: sys.getsizeof(), lambda: sys.getsizeof(1, 2, 3), lambda: sys.getsizeof(1, foo=2), lambda: object.__sizeof__(5), lambda: list.__sizeof__(5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
