data = bytearray(b"Ab,cd")
for result in (data.upper(), data[:2], data + b"x", b"x" + data, data * 2, data.replace(b"A", b"z"), data.split(b",")[0], data.partition(b",")[0], data.strip(b"A"), data.center(9), data.translate(None, b"b"), data.removeprefix(b"A"), bytearray(b",").join([b"a", b"b"]), data.title()):
    print(type(result).__name__, result)
print(repr(bytearray(b"it's")), repr(bytearray(b"\"'")), str(data), data == b"Ab,cd", data.hex(), data.decode(), list(data), data.isalpha())
iterator = iter(data)
next(iterator)
print(iterator.__length_hint__(), bytes(iterator))
