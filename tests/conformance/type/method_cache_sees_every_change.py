class A:
    def f(self):
        return "A.f"

    x = 1


class B(A):
    pass


class C(B):
    pass


c = C()
results = []
for i in range(12):
    results.append((c.f(), c.x))
    if i == 2:
        B.f = lambda self: "B.f"
    if i == 4:
        C.x = 2
    if i == 6:
        del B.f
        A.x = 3
    if i == 8:
        A.f = lambda self: "A.f again"
        del C.x
    if i == 9:
        c.f = lambda: "instance"
        C.x = property(lambda self: "property")
    if i == 10:
        del c.f, C.x
print(results)


def loop(objects):
    return [o.v for o in objects]


class P:
    def __init__(self, v):
        self.v = v


class Q:
    v = "class"


class R:
    __slots__ = ("v",)

    def __init__(self):
        self.v = "slot"


class S:
    @property
    def v(self):
        return "property"


class T:
    def __getattr__(self, name):
        return f"getattr {name}"


mixed = [P(1), P(2), Q(), R(), S(), T(), P("x")]
for _ in range(30):
    last = loop(mixed)
print(last)
p = P(1)
for i in range(20):
    p.v = i
    if i == 10:
        p.extra = 5
    if i == 15:
        P.v = property(lambda self: "now a property", lambda self, value: print("set", value) if value == 17 else None)
print(p.v, p.__dict__)
