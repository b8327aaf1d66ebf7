class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"


class Inherits(Base):
    pass


class Unrelated:
    def __radd__(self, other):
        return "Unrelated.radd"


print(Base() + Derived())
print(Base() + Inherits())
print(Derived() + Base())
print(Base() + Unrelated())
print(1 + Base())


class Refuses:
    def __add__(self, other):
        return NotImplemented

    __sub__ = __mul__ = __lt__ = __add__


print(Refuses() + Unrelated())
for expression in ("Refuses() + 1", "Refuses() - Refuses()", "Refuses() * []", "Refuses() < 1", "1 % Refuses()"):
    try:
        print(eval(expression))
    except TypeError as error:
        print(error)
