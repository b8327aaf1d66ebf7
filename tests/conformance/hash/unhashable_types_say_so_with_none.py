for kind in (list, dict, set, bytearray, slice, type({}.keys()), type({}.items()), type({}.values())):
    print(kind.__name__, "__hash__" in vars(kind), kind.__hash__ is None)
print([].__hash__, [name for name in dir([]) if not callable(getattr([], name))])


class Child(list):
    pass


class Hashable(list):
    def __hash__(self):
        return 5


print(Child.__hash__, hash(Hashable()), {Hashable(): 1}[Hashable()])
try:
    hash(Child())
except TypeError as error:
    print(error)
