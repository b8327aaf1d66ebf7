import marshal

kept = []


class Keeping:
    data = marshal.dumps([1, "text", (2.5, None)], 4)

    def read(self, count):
        return b""

    def readinto(self, view):
        kept.append(view)
        view[:] = self.data[: len(view)]
        self.data = self.data[len(view) :]
        return len(view)


print(marshal.load(Keeping()))
print(sum(len(view) for view in kept), len(kept))


class Nested:
    """Reads an object of its own whenever it is asked for bytes."""

    def __init__(self, depth):
        self.depth = depth
        self.data = marshal.dumps([depth, [depth]], 2)

    def read(self, count):
        return b""

    def readinto(self, view):
        if self.depth > 0:
            marshal.load(Nested(self.depth - 1))
        view[:] = self.data[: len(view)]
        self.data = self.data[len(view) :]
        return len(view)


print(marshal.load(Nested(3)))


class Endless:
    def read(self, count):
        return b""

    def readinto(self, view):
        view[:] = b"[\1\0\0\0"[: len(view)] if len(view) == 1 else b"\1\0\0\0"
        return len(view)


try:
    marshal.load(Endless())
except ValueError as error:
    print(error)


class Recursive:
    def read(self, count):
        return b""

    def readinto(self, view):
        return marshal.load(self)


try:
    marshal.load(Recursive())
except RecursionError as error:
    print("RecursionError")
