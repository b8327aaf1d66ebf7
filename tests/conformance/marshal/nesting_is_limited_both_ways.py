import marshal


def lists(depth, value=None):
    for _ in range(depth):
        value = [value]
    return value


def tuples(depth, value=None):
    for _ in range(depth):
        value = (value,)
    return value


def dicts(depth, value=None):
    for _ in range(depth):
        value = {1: value}
    return value


def sets(depth, value=None):
    for _ in range(depth):
        value = frozenset([value])
    return value


def attempt(function, *args):
    try:
        return function(*args)
    except ValueError as error:
        return str(error)


def size(value, version):
    return len(marshal.dumps(value, version))


for make in lists, tuples, dicts:
    for depth in 1997, 1998, 1999, 2000, 2001, 5000:
        for version in 2, 4:
            print(make.__name__, depth, version, attempt(size, make(depth), version))
print(size(sets(3), 4))
for prefix in b")\1", b"[\1\0\0\0", b"{N", b">\1\0\0\0", b"\xa9\1", b"\xbe\1\0\0\0":
    for depth in 1998, 1999, 2000, 2001, 100000:
        data = prefix * depth + b"N" + (b"0" * depth if prefix == b"{N" else b"")
        print(prefix, depth, attempt(lambda: type(marshal.loads(data)).__name__))

# The last thing that goes wrong is what is reported.
deep = lists(2001)
for value in [deep, object()], [object(), deep], {1: object(), 2: deep}, (deep, object(), 1):
    print(attempt(marshal.dumps, value))
print(attempt(marshal.dumps, {tuples(2001), 1}))

# A list in itself nests without end, unless references are written.
loop = []
loop.append(loop)
ring = {}
ring[1] = ring
for version in range(5):
    print(version, attempt(marshal.dumps, loop, version), attempt(marshal.dumps, ring, version))
again = marshal.loads(marshal.dumps(loop))
print(again[0] is again)
again = marshal.loads(marshal.dumps(ring))
print(again[1] is again)
