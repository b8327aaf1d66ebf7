import marshal


class File:
    def __init__(self, data):
        self.data = data

    def read(self, count):
        print("read", count)
        return self.data[:0]

    def readinto(self, view):
        print("readinto", len(view), view.readonly, view.format, view.shape, view.strides)
        taken = self.data[: len(view)]
        self.data = self.data[len(view) :]
        view[: len(taken)] = taken
        return len(taken)


def attempt(file):
    try:
        print(repr(marshal.load(file)))
    except Exception as error:
        print(type(error).__name__, error)


for data in (b"i\1\0\0\0", b"", b"i\1", b"z", b"f", b"x", b"z\3abc", b"z\0", b"u\0\0\0\0", b"s\0\0\0\0", b"l\2\0\0\0\1\0\1\0",
             b"l\2\0\0\0\xff\xff\1\0", b"g12345678", b"I12345678", b"y1234567812345678", b"(\xff\xff\xff\xff", b")\2NT", b"[\2\0\0\0N",
             b"{N", b"?", b"f\3" b"1.5", b"\xdb\1\0\0\0r\0\0\0\0", b"N and more"):
    attempt(File(data))

# It stops behind the object: several can follow each other.
file = File(marshal.dumps([1, "two"], 2) + marshal.dumps(3.5) + b"left")
print(marshal.load(file), marshal.load(file), file.data)


class Read:
    def __init__(self, read, readinto):
        self.answers = read, readinto

    def read(self, count):
        return self.answers[0]

    def readinto(self, view):
        if isinstance(self.answers[1], Exception):
            raise self.answers[1]
        return self.answers[1]


class Bytes(bytes):
    pass


for answer in "", None, bytearray(), 3, Bytes():
    attempt(Read(answer, 0))
for answer in 5, -1, -5, 0, 1, True, 1.5, "x", None, 10**100, KeyError(1), EOFError("mine"), OSError(5, "broken"):
    attempt(Read(b"", answer))
attempt(3)


class OnlyRead:
    def read(self, count):
        return b""


attempt(OnlyRead())


class Failing:
    def read(self, count):
        raise EOFError("mine")


attempt(Failing())
try:
    marshal.load()
except TypeError as error:
    print(error)
