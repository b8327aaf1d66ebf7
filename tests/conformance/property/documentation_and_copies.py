def getter(self):
    "from getter"
    return 1


p = property(getter)
q = p.setter(lambda self, v: None)
r = property(getter, doc="explicit")
s = r.getter(lambda self: 2)
print(p.__doc__, q.__doc__, r.__doc__, s.__doc__, p.fset, q.fset is not None, q is p, property().__doc__, property(fget=None, doc="d").__doc__)


class Labelled(property):
    pass


class Overrides:
    @Labelled
    def x(self):
        "x doc"
        return self

    @x.setter
    def x(self, value):
        pass


print(type(Overrides.__dict__["x"]).__name__, Overrides.x.__doc__, p.__isabstractmethod__)
p.__doc__ = "changed"
print(p.__doc__)
print(property.__get__(p, 5), type(p))


class Base:
    @property
    def v(self):
        return "base"


class Child(Base):
    @Base.v.getter
    def v(self):
        return "child of " + super().v


print(Child().v)
