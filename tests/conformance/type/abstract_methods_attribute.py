class C:
    def f(self):
        pass


try:
    C.__abstractmethods__
except AttributeError as error:
    print(error)
for names in ({"f"}, frozenset(["f", "g"]), ["b", "a", "c"]):
    C.__abstractmethods__ = names
    try:
        C()
    except TypeError as error:
        print(error)
C.__abstractmethods__ = set()
print(type(C()).__name__)
del C.__abstractmethods__
try:
    del C.__abstractmethods__
except AttributeError as error:
    print(error)
print(bool(C.__flags__ & (1 << 20)))


class D(C):
    pass


C.__abstractmethods__ = {"f"}
print(type(D()).__name__)
try:
    int.__abstractmethods__ = set()
except TypeError as error:
    print(error)
