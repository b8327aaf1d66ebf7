# Whatever a raw stream returns, its buffer stays whole.
import _io


class Raw(_io._RawIOBase):
    answer = 0
    position = 0

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        return self.answer

    def write(self, data):
        return self.answer

    def seek(self, offset, whence=0):
        return self.position


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error, repr(error.__cause__))


for answer in (0, None, -1, 5, 9, 1 << 70, "x", 1.5, True):
    print("answer", repr(answer))
    for action in "read(4)", "read(20)", "read1(4)", "peek()", "readline()", "readinto(bytearray(4))", "readinto1(bytearray(30))":
        raw = Raw()
        raw.answer = answer
        f = _io.BufferedReader(raw, 8)
        # What a raw stream says that it has read and has not is whatever was in memory.
        if answer not in (5, True) or "into" in action:
            show(f" {action}", lambda: eval("f." + action))
    raw = Raw()
    raw.answer = answer
    if answer not in (0, -1, 5, 9, True):
        show(" raw read", lambda: raw.read(4))
    f = _io.BufferedWriter(raw, 8)
    show(" write small", lambda: f.write(b"abc"))
    if answer != 0:
        show(" flush", f.flush)
        show(" write large", lambda: f.write(b"x" * 30))
    raw.answer = 3
    try:
        f.detach()
    except Exception as error:
        print(" detach", type(error).__name__, error)

for position in -1, None, "x", 1 << 70, 3:
    raw = Raw()
    raw.position = position
    print("position", repr(position))
    f = _io.BufferedReader(raw, 8)
    show(" tell", f.tell)
    show(" seek", lambda: f.seek(0))


class Returns(_io._RawIOBase):
    def __init__(self, *values):
        self.values = list(values)

    def readable(self):
        return True

    def read(self, size=-1):
        return self.values.pop(0)


for values in ((b"ab", b"cd", b""), (None,), (b"ab", None), ("x",), (b"ab", "x"), (bytearray(b"ab"),)):
    show(f"readall {values}", lambda: Returns(*values).readall())
    show(f"read {values}", lambda: _io.BufferedReader(Returns(*values)).read())


class Reentrant(Raw):
    def readinto(self, buffer):
        return self.use(buffer)


for use in ("f.read(1)", "f.peek()", "f.close()", "f.readline()", "f.__init__(raw)"):
    raw = Reentrant()
    f = _io.BufferedReader(raw, 8)
    raw.use = lambda buffer: eval(use)
    if use != "f.__init__(raw)":
        try:
            f.read(3)
        except RuntimeError as error:
            print(use, str(error)[:22])

kept = []
class Keeps(Raw):
    def readinto(self, buffer):
        kept.append(buffer)
        buffer[:] = b"z" * len(buffer)
        return len(buffer)


f = _io.BufferedReader(Keeps(), 8)
print(f.read(3))
f.close()
del f
print(len(kept[0]))
