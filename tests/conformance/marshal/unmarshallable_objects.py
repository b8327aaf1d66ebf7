import marshal


class Int(int):
    pass


class Str(str):
    pass


class Bytes(bytes):
    pass


class List(list):
    pass


class Set(frozenset):
    pass


def function():
    pass


class Buffer(bytearray):
    pass


values = [
    object(), function, int, range(3), slice(1), {}.keys(), NotImplemented, iter([]), marshal, len,
    Int(3), Str("x"), List(), Set(), float, memoryview(b"xyzw")[::2],
    [object()], (1, object()), {1: object()}, {object()}, {object(), 1}, frozenset([object()]), {object(): 1},
]
for value in values:
    for version in (0, 4):
        try:
            print(marshal.dumps(value, version))
        except ValueError as error:
            print(type(value).__name__, error)
print(marshal.dumps(Bytes(b"abc")), marshal.dumps(Buffer(b"abc")), marshal.dumps(memoryview(bytearray(b"abcd"))[1:3]))
