class OnlyEq:
    def __eq__(self, other):
        return True


class Both:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


class Restored(OnlyEq):
    __hash__ = object.__hash__


class Child(OnlyEq):
    pass


print(OnlyEq.__hash__, Child.__hash__, Both.__hash__ is not None)
for make in (OnlyEq, Child, Both, Restored):
    try:
        hash(make())
        print(make.__name__, "hashable")
    except TypeError as error:
        print(make.__name__, error)
print(OnlyEq() == 1, OnlyEq() != 1, 1 == OnlyEq())
for value in ([], {}, set(), bytearray(), slice(1), {}.keys()):
    try:
        hash(value)
    except TypeError as error:
        print(error)
