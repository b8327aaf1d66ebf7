a, b = object(), object()
print(id(a) == id(a), id(a) != id(b), id(a) % 8, hex(id(a)) == repr(a).split()[-1][:-1].lower())
items = []
print(repr(items.append).split()[-1][:-1] == hex(id(items)))


def fresh():
    return id([])


print(fresh() == fresh(), id([1]) == id([2]), id({}) == id({}), id(1.5 + len("a")) == id(2.5 + len("b")))
