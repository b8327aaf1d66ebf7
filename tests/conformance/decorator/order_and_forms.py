def trace(name):
    print("made", name)

    def apply(f):
        print("applied", name, "to", getattr(f, "__name__", f))
        return f

    return apply


registry = {}


@trace("outer")
@trace("inner")
def target(x=print("default evaluated")):
    pass


@registry.setdefault
def stored():
    pass


@lambda f: "replaced"
def gone():
    pass


@(trace("walrus") if True else None)
class Decorated:
    pass


decorators = [trace("listed")]


@decorators[0]
@staticmethod
def static():
    return "static"


print(stored, gone, Decorated, static())


class WithCall:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args), self.calls


@WithCall
def counted(n):
    return n * 2


print(counted(1), counted(5), counted.calls)
try:

    @5
    def broken():
        pass

except TypeError as error:
    print(error)
