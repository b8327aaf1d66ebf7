class A:
    def name(self):
        return "A"


class B:
    def name(self):
        return "B"


class Slotted:
    __slots__ = ("x",)


class SlottedToo:
    __slots__ = ("x",)


a = A()
a.kept = 1
a.__class__ = B
print(a.name(), a.kept, type(a) is B)
s = Slotted()
s.x = 5
s.__class__ = SlottedToo
print(s.x, type(s).__name__)
for target, value in [(a, Slotted), (s, A), (a, int), (a, 3), (1, bool)]:
    try:
        target.__class__ = value
    except TypeError as error:
        print(error)
try:
    del a.__class__
except TypeError as error:
    print(error)
