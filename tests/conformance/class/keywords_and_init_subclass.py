class Base:
    def __init_subclass__(cls, /, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        print("init_subclass", cls.__name__, tag)


class A(Base, tag="a"):
    pass


class B(A):
    pass


print(A.tag, B.tag)
for make in (lambda: type("C", (Base,), {}, tag="t").tag, lambda: type("D", (Base,), {}, wrong=1), lambda: type("E", (), {}, x=1), lambda: object.__init_subclass__(1), lambda: Base.__init_subclass__(tag=5)):
    try:
        print(make())
    except TypeError as error:
        print(error)
try:

    class Wrong(unknown=1):
        pass

except TypeError as error:
    print(error)


class Broken:
    def __init_subclass__(cls):
        raise ValueError("refused " + cls.__name__)


try:

    class Child(Broken):
        pass

except ValueError as error:
    print(error)
bases = (Base,)


class Starred(*bases, **{"tag": "star"}):
    pass


print(Starred.tag)
