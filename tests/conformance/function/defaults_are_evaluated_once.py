def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__)
events = []


def note(name):
    events.append(name)
    return name


def ordered(a=note("a"), *, b=note("b"), c: note("annotation c") = note("c")) -> note("returns"):
    pass


print(events, ordered.__annotations__)
n = 1


def late(x=n):
    return x


n = 2
print(late(), [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
