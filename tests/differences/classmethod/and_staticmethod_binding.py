# Differs: built-in functions have no docstrings; CPython's texts are not ours to copy.
class Base:
    registry = []

    @classmethod
    def create(cls, *args):
        return cls.__name__, args

    @staticmethod
    def helper(*args):
        return args

    @classmethod
    @property
    def chained(cls):
        return f"chained {cls.__name__}"


class Child(Base):
    @classmethod
    def create(cls, *args):
        return "child", super().create(*args)


print(Base.create(1), Base().create(2), Child.create(3), Child().helper(4), Base.helper(), Base.chained, Child.chained)
print(Base.__dict__["create"].__func__.__name__, Base.__dict__["helper"].__wrapped__ is Base.helper, Base.__dict__["helper"].__name__, Base.__dict__["create"].__qualname__, Base.create.__self__, Base.create.__func__ is Child.create.__func__)
print(staticmethod(len)("abc"), classmethod(len).__func__, repr(staticmethod(len)), repr(classmethod(len)), staticmethod(5).__func__)
for action in (lambda: classmethod(len)([]), lambda: classmethod(5).__get__(1, int), lambda: classmethod(lambda c: c).__get__(1)(), lambda: classmethod(lambda c: c).__get__(None, str)(), lambda: staticmethod(5).__get__(1), lambda: staticmethod(5)(), lambda: classmethod(), lambda: classmethod(1, 2), lambda: classmethod(x=1), lambda: staticmethod(len).missing):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
s = staticmethod(len)
s.extra = 1
print(s.__dict__, s.__isabstractmethod__)
