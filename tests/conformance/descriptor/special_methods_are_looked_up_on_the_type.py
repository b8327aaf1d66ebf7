class C:
    def __len__(self):
        return 1


c = C()
c.__len__ = lambda: 99
c.__call__ = lambda: "called"
c.__str__ = lambda: "text"
c.__iter__ = lambda: iter("x")
print(len(c), str(c) != "text", c.__len__())
for action in (lambda: c(), lambda: iter(c), lambda: c[0], lambda: c + 1, lambda: c.__bool__()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Descriptor:
    def __get__(self, instance, owner):
        print("bound through __get__")
        return lambda *args: ("call", args)


class D:
    __call__ = Descriptor()
    __getitem__ = Descriptor()
    __len__ = None
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __bool__ = None


d = D()
print(d(1), d["k"])
for action in (lambda: len(d), lambda: iter(d), lambda: 1 in d, lambda: hash(d), lambda: bool(d), lambda: reversed(d), lambda: list(d)):
    try:
        print(action())
    except TypeError as error:
        print(error)
C.__len__ = lambda self: 7
print(len(c))
del C.__len__
try:
    len(c)
except TypeError as error:
    print(error)
C.__getitem__ = lambda self, i: i * 2 if i < 3 else [][0]
print(list(c), 4 in c, 5 in c, c[1])
