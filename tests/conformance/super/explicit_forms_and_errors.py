class A:
    x = "A.x"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "A.p"


class B(A):
    x = "B.x"

    def f(self):
        return super().f() + " via B"

    def inner_function(self):
        def inner():
            return super(B, self).x

        return inner()

    def comprehension(self):
        try:
            return [super().x for _ in range(1)]
        except TypeError as error:
            return str(error)

    def class_rebound(self):
        return __class__

    @classmethod
    def c(cls):
        return "B " + super().c()

    @staticmethod
    def s():
        return super().x


b = B()
print(b.f(), b.inner_function(), b.comprehension(), b.class_rebound(), B.c(), super(B, b).x, super(B, b).p, super(B, B).c(), super(B, b).__thisclass__, super(B, b).__self__ is b, super(B, b).__self_class__, super(A, b).__init__())
unbound = super(B)
print(unbound.__self__, repr(unbound), unbound.__get__(b).x, repr(super(B, b))[:33])
for action in (lambda: super(), lambda: B.s(), lambda: super(B, 5), lambda: super(5, b), lambda: super(B, A), lambda: super(B, b).missing, lambda: super(A, b).x, lambda: super(B, b, 3), lambda: setattr(super(B, b), "x", 1), lambda: super(B).x, lambda: super(B, b)(), lambda: super(B, b)[0]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def no_arguments():
    super()


class Deleted:
    def f(self):
        del self
        super()

    def g(*args):
        return super().__repr__ is not None


for action in (no_arguments, lambda: Deleted().f(), lambda: Deleted().g()):
    try:
        print(action())
    except RuntimeError as error:
        print(error)
