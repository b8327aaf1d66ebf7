class A:
    __private = "A private"
    __dunder__ = "not mangled"
    _single = 1
    ___three = 3

    def __init__(self):
        self.__x = 1
        __local = 5
        self.__dict__["__y"] = "unmangled key"

    def get(self, other):
        return self.__x, other.__private, self.__class__.__private

    def __method(self):
        return "mangled method"

    def call(self):
        return self.__method()

    def inner(self):
        def g(__arg):
            return __arg

        return g.__code__.co_varnames, g(5)

    def kw(self, **kwargs):
        return kwargs

    def passes(self):
        return self.kw(__key=1)

    def glob(self):
        global __g
        __g = 1


class _Leading(A):
    __private = "Leading private"

    def mine(self):
        return self.__private, self._A__private


class __(A):
    __z = 1


a = A()
print(sorted(vars(a)), a.get(a), a.call(), a.inner(), a.passes(), _Leading().mine(), __._A__private, "__z" in vars(__), sorted(k for k in vars(A) if "A" in k))
a.glob()
print("_A__g" in globals(), "__g" in globals())
try:
    a.__private
except AttributeError as error:
    print(error)
