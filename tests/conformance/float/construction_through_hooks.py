class Floaty:
    def __float__(self):
        return 2.5


class Indexed:
    def __index__(self):
        return 7


class Wrong:
    def __float__(self):
        return 3


class Sub(float):
    pass


class ReturnsSub:
    def __float__(self):
        return Sub(1.5)


class BigIndex:
    def __index__(self):
        return 10**400


for value in (Floaty(), Indexed(), Wrong(), Sub(4), ReturnsSub(), BigIndex(), True, object()):
    try:
        result = float(value)
        print(result, type(result).__name__)
    except Exception as error:
        print(type(error).__name__, error)
print(type(Sub(2)).__name__, Sub(2) + 1, type(Sub(2) + 1).__name__, repr(Sub(0.5)), Sub("1e3"))
