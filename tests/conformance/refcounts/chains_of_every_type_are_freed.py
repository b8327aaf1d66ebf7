# Chains of objects that own each other, of every type that owns one: the last release frees all of them, however long
# the chain is, and finalizers and weak references behave as at any depth.
import _io
import _weakref
import sys


class C:
    def m(self):
        pass

    def __init__(self, x):
        self.x = x


class Iterator:
    def __init__(self, x):
        self.x = x

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


Method = type(C(None).m)
Proxy = type(C.__dict__)
Alias = type(list[int])
Namespace = type(sys.implementation)


def cell(x):
    def f():
        return x

    return f.__closure__[0]


def generator(x):
    def body(x):
        yield x

    made = body(x)
    next(made)
    return made


def caused(x):
    error = ValueError()
    error.__cause__ = x
    return error


DEPTH = 20000
makers = {
    "slice": slice,
    "cell": cell,
    "method": lambda x: Method(C.m, x or 1),
    "method-wrapper": lambda x: (x or 1).__str__,
    "property": property,
    "property with a docstring": lambda x: property(None, None, None, x),
    "classmethod": classmethod,
    "staticmethod": staticmethod,
    "mappingproxy": lambda x: Proxy({1: x}),
    "enumerate": lambda x: enumerate(Iterator(x)),
    "filter": lambda x: filter(None, Iterator(x)),
    "map": lambda x: map(None, Iterator(x)),
    "zip": lambda x: zip(Iterator(x)),
    "callable_iterator": lambda x: iter(C, x),
    "origin of an alias": lambda x: Alias(x, int),
    "argument of an alias": lambda x: list[(x,)],
    "newline decoder": lambda x: _io.IncrementalNewlineDecoder(x, True),
    "generator": generator,
    "tuple": lambda x: (x,),
    "list": lambda x: [x],
    "dict": lambda x: {1: x},
    "instance": C,
    "frozenset": lambda x: frozenset((x,)),
    "set of instances": lambda x: {C(x)},
    "default": lambda x: lambda a=x: a,
    "keyword default": lambda x: lambda *, a=x: a,
    "argument of an exception": ValueError,
    "cause": caused,
    "reversed": lambda x: reversed([x]),
    "super": lambda x: super(C, C(x)),
    "list_iterator": lambda x: iter([x]),
    "namespace": lambda x: Namespace(a=x),
    "bound method of an instance": lambda x: C(x).m,
    "callback of a weak reference": lambda x: _weakref.ref(C, x) if x else C.m,
}

for name, make in makers.items():
    x = None
    for _ in range(DEPTH):
        x = make(x)
    del x
    print(name, "freed")

died = []


class Noisy:
    def __init__(self, owned, number):
        self.owned = owned
        self.number = number

    def __del__(self):
        died.append(self.number)


x = None
for number in range(5000):
    x = Noisy(slice(x), number)
reference = _weakref.ref(x)
del x
print(len(died), len(set(died)), died[0], reference())


class Saved:
    kept = None

    def __init__(self, owned):
        self.owned = owned

    def __del__(self):
        Saved.kept = self


# An object far down that saves itself keeps what it owns.
x = Saved(("owned", 1))
for _ in range(1000):
    x = slice(x)
del x
print(Saved.kept.owned)
Saved.kept.__class__ = C
Saved.kept = None


def at_the_limit(depth):
    # Chains die at every depth of recursion up to the limit.
    x = None
    for _ in range(300):
        x = slice(x)
    del x
    try:
        return at_the_limit(depth + 1)
    except RecursionError:
        return depth > 900


print(at_the_limit(0))

# What a destructor frees dies within it, at small depth.
order = []


class Owner:
    def __del__(self):
        x = None
        for _ in range(1000):
            x = slice(x)
        x = slice(Noisy(x, "inner"))
        del x
        order.append(died[-1])


del died[:]
owner = Owner()
del owner
print(order)
