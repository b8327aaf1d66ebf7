class C:
    builtin = len
    plain = lambda self: "bound"
    static = staticmethod(lambda: "static")
    klass = classmethod(lambda cls: cls.__name__)
    cls = int

    class Callable:
        def __call__(self, *args):
            return args

    instance = Callable()


c = C()
c.own = lambda *args: ("own", args)
print(c.builtin([1, 2]), c.plain(), c.static(), c.klass(), c.cls("5"), c.instance(1), c.own(3))
C.added = lambda self, n: n * 2
print(c.added(4))
c.added = lambda n: n * 3
print(c.added(4))
del c.added
print(c.added(1))
print(C.plain("unbound"), C.__dict__["klass"].__func__(str))
