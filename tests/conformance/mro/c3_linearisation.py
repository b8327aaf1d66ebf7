def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z), names(K1), names(bool), names(type), names(UnicodeDecodeError))


class X(A, B): pass
class Y(B, A): pass


for bases in ((X, Y), (O, A), (A, O, B), (A, A), (Z, K1), (K1, Z), (object, A)):
    try:
        print(names(type("T", bases, {})))
    except TypeError as error:
        print(error)
print(Z.mro() == list(Z.__mro__), type.mro(int))
