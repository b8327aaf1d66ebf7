class Outer:
    class Inner:
        pass

    def make(self):
        class Local:
            pass

        return Local


print(int, type, object, type(None), type(...), type(NotImplemented))
print(Outer, Outer.Inner, Outer().make())
print(type(print), type(len.__call__), type([].append), type(str.upper), type(int.__add__), type((1).__add__))
print(type(lambda: 0), type(Outer().make), type((x for x in ())), type(iter([])), type(iter(())), type(iter({})))
print(type({}.keys()), type({}.values()), type({}.items()), type(iter("a")), type(iter("é")), type(iter(set())))
print(type(range(3)), type(iter(range(3))), type(iter(range(2**70))), type(reversed([])), type(zip()), type(slice(1)))
print(type(property()), type(classmethod(len)), type(staticmethod(len)), type(super(Outer, Outer())))
print(type(Outer.__dict__), type(type.__dict__["__dict__"]), type(int.real), type(int.__dict__["from_bytes"]))
print(type((lambda: 0).__code__), type(Outer.make.__globals__), type(sys := __import__("sys")))
Outer.__name__ = "Renamed"
print(Outer, Outer.Inner)
Outer.__qualname__ = "Elsewhere"
print(Outer)
Outer.__module__ = "builtins"
print(Outer)
Outer.__module__ = 5
print(Outer)
