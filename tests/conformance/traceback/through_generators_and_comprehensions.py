def gen():
    yield 1
    yield {}["k"]


def total():
    return sum(x for x in gen() if x)


print(total())
