class Complexy:
    def __complex__(self):
        return 1 + 2j


class Floaty:
    def __float__(self):
        return 2.5


class Indexed:
    def __index__(self):
        return 3


class Wrong:
    def __complex__(self):
        return 1.0


class Sub(complex):
    pass


for value in (Complexy(), Floaty(), Indexed(), Wrong(), Sub(1, 2), object()):
    try:
        result = complex(value)
        print(result, type(result).__name__)
    except TypeError as error:
        print(error)
print(complex(Floaty(), Indexed()), type(Sub(1)).__name__, Sub(1) + 1, type(+Sub(1)).__name__, repr(Sub(2, 3)))
print((1 + 2j).__getnewargs__(), (1j).__complex__(), (1j).__bool__(), bool(0j), bool(complex(0, -0.0)))
for name in ("real", "imag"):
    try:
        setattr(1j, name, 3)
    except AttributeError as error:
        print(error)
