class A:
    who = "A"


class B:
    who = "B"


class Child(A):
    pass


class GrandChild(Child):
    pass


instance = GrandChild()
print(instance.who)
Child.__bases__ = (B,)
print(instance.who, [c.__name__ for c in GrandChild.__mro__])
print(A.__subclasses__(), B.__subclasses__())
Child.__bases__ = (B, A)
print([c.__name__ for c in GrandChild.__mro__])
for bases in ((GrandChild,), (object,), (A, A), (int,)):
    try:
        Child.__bases__ = bases
        print("now", Child.__bases__)
    except TypeError as error:
        print(error)
