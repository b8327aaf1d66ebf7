class Proxy:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return self.bases


class Real:
    pass


class A(Proxy(Real)):
    pass


class B(Proxy(), Real):
    pass


print(A.__bases__, A.__orig_bases__ is not None, B.__bases__, hasattr(Real, "__orig_bases__"))


class Wrong:
    def __mro_entries__(self, bases):
        return [Real]


for make in (lambda: type("X", (Proxy(Real),), {}),):
    try:
        make()
    except TypeError as error:
        print(error)
try:

    class X(Wrong()):
        pass

except TypeError as error:
    print(error)
try:

    class Y(5):
        pass

except TypeError as error:
    print(error)
