class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass


class C(A, B, metaclass=M3):
    pass


print(type(C).__name__)
for make in (lambda: type("X", (A, B), {}), lambda: M1("Y", (A,), {}), lambda: type("Z", (A,), {})):
    try:
        made = make()
        print(made.__name__, type(made).__name__)
    except TypeError as error:
        print(error)
try:

    class D(A, metaclass=M2):
        pass

except TypeError as error:
    print(error)


def function_metaclass(name, bases, namespace, **kwargs):
    print("function", name, bases, kwargs)
    return (name, sorted(k for k in namespace if k[0] != "_"))


class F(metaclass=function_metaclass, extra=1):
    attribute = 1


print(F)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:

    class G(metaclass=BadPrepare):
        pass

except TypeError as error:
    print(error)


class Recording(dict):
    def __setitem__(self, key, value):
        print("body sets", key)
        super().__setitem__(key, value)


class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Recording()


class H(metaclass=Ordered):
    b = 1
    a = 2

    def method(self):
        return __class__


print(H().method())
try:

    class I(metaclass=5):
        pass

except TypeError as error:
    print(error)
