class A:
    __slots__ = ("a", "__private")

    def __init__(self):
        self.__private = "secret"

    def reveal(self):
        return self.__private


class B(A):
    __slots__ = ("b",)


class C(B):
    pass


class Shadow(A):
    __slots__ = ("a",)


c = C()
c.a, c.b, c.anything = 1, 2, 3
print(c.a, c.b, c.__dict__, c.reveal(), c._A__private, B().reveal(), hasattr(B(), "__dict__"))
s = Shadow()
s.a = "shadow"
try:
    A.a.__get__(s)
except AttributeError as error:
    print(error)
A.a.__set__(s, "base")
print(s.a, A.a.__get__(s))
print([k.__basicsize__ for k in (A, B, C, Shadow)])


class Default:
    __slots__ = ("x",)

    def __getattr__(self, name):
        return f"default {name}"


d = Default()
print(d.x, d.y)
d.x = 1
print(d.x)
