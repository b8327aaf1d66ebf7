class Money(int):
    def __new__(cls, value, unit="€"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{int(self)}{self.unit}"


m = Money(5, "$")
print(m, repr(m), [m], m + 1, type(m + 1).__name__, -m, type(+m).__name__, m.unit)
print(m == 5, hash(m) == hash(5), {5: "x"}[m], [10, 20, 30, 40, 50, 60][m])
print(type(Money(2) * Money(3)).__name__, type(abs(m)).__name__, type(int(m)).__name__, type(round(m)).__name__)
print(f"{m}", f"{m:03d}", "%d" % m, "%s" % m, str(m), m.__index__(), type(m.__index__()).__name__)


class Small(int):
    def __eq__(self, other):
        return "always"

    __hash__ = int.__hash__

    def __add__(self, other):
        return "added"


print(Small(1) == 2, 2 == Small(1), Small(1) + 1, 1 + Small(1))
