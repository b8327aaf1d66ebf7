class Celsius:
    def __init__(self):
        self._t = 0

    @property
    def t(self):
        "the temperature"
        return self._t

    @t.setter
    def t(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._t = value

    @t.deleter
    def t(self):
        print("deleting")
        self._t = None

    @property
    def read_only(self):
        return 1

    write_only = property(fset=lambda self, v: print("wrote", v))
    empty = property()


c = Celsius()
c.t = 5
print(c.t, Celsius.t.__doc__, Celsius.t.fget.__name__, Celsius.t.fset.__name__, Celsius.t.fdel is None)
del c.t
print(c.t)
c.write_only = 3
for action in (lambda: setattr(c, "t", -300), lambda: setattr(c, "read_only", 2), lambda: delattr(c, "read_only"), lambda: c.write_only, lambda: delattr(c, "write_only"), lambda: c.empty, lambda: setattr(c, "empty", 1), lambda: setattr(Celsius.t, "fget", 1), lambda: Celsius.t.__get__(None, Celsius) is Celsius.t, lambda: Celsius.t.__set__(c, 9), lambda: Celsius.t.__get__(c), lambda: property(1).__get__(2)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
c.__dict__["read_only"] = "shadow"
print(c.read_only)
