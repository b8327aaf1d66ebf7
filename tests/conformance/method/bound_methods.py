class C:
    def method(self, x=1):
        "doc"
        return self, x

    def __repr__(self):
        return "C()"


class D(C):
    pass


c, d = C(), D()
m = c.method
print(m, m.__self__, m.__func__ is C.method, m.__name__, m.__doc__, m.__qualname__, m.__module__, C.method is C.__dict__["method"], d.method)
print(m == c.method, m is c.method, m == C().method, hash(m) == hash(c.method), m(5), m.__call__(6), {m: 1}[c.method], m != d.method)
bound = type(m)
print(bound(len, [1, 2])(), bound(C.method, "any")(), bound(lambda s, *a: (s, a), 1)(2, 3))
m.__func__.label = "on function"
print(m.label)
for action in (lambda: setattr(m, "x", 1), lambda: setattr(m, "__self__", 1), lambda: m.missing, lambda: bound(5, 1), lambda: bound(len, None), lambda: bound(len), lambda: bound(), lambda: m < m, lambda: m(1, 2), lambda: bound(5, 1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(C.method.__get__(c)(7), C.method.__get__(None, C) is C.method, m.__get__(5) is m, C.method.__get__(3)(4))
