# A BufferedReader over a raw stream that says what is asked of it.
import _io


class Raw(_io._RawIOBase):
    def __init__(self, data, most=None):
        self.data = data
        self.at = 0
        self.most = most

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), len(self.data) - self.at)
        if self.most is not None:
            count = min(count, self.most)
        buffer[:count] = self.data[self.at:self.at + count]
        self.at += count
        print("  readinto", type(buffer).__name__, len(buffer), "->", count)
        return count

    def seek(self, offset, whence=0):
        self.at = offset + (0, self.at, len(self.data))[whence]
        print("  seek", offset, whence, "->", self.at)
        return self.at


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error)


data = bytes(range(65, 91)) + b"\n" + b"second line\n" + b"x" * 20
for size, most in ((8, None), (16, 5), (7, None), (100, 3)):
    print("buffer of", size, "at most", most)
    f = _io.BufferedReader(Raw(data, most), size)
    show("read 3", lambda: f.read(3))
    show("tell", f.tell)
    show("peek", lambda: f.peek(1))
    show("read1", lambda: f.read1(100))
    show("read 20", lambda: f.read(20))
    show("readline", f.readline)
    show("readline 4", lambda: f.readline(4))
    show("seek back 2", lambda: f.seek(-2, 1))
    show("readline", f.readline)
    target = bytearray(6)
    show("readinto", lambda: f.readinto(target))
    print(target)
    show("readinto1", lambda: f.readinto1(target))
    print(target)
    show("seek 5", lambda: f.seek(5))
    show("read", f.read)
    show("read at the end", f.read)
    show("seek from the end", lambda: f.seek(-3, 2))
    show("lines", lambda: list(f))
    show("read 0", lambda: f.read(0))
    show("read1 0", lambda: f.read1(0))
    show("size", lambda: f.__sizeof__() - _io.BufferedReader.__basicsize__)

f = _io.BufferedReader(Raw(data))
show("negative", lambda: f.read(-2))
show("type", lambda: f.read("1"))
show("type", lambda: f.read1(None))
show("type", lambda: f.readline(1.5))
show("type", lambda: f.readinto(b"x"))
show("whence", lambda: f.seek(0, 7))
show("target", lambda: f.seek("x"))
show("no buffer", lambda: _io.BufferedReader(Raw(b""), 0))
show("no buffer", lambda: _io.BufferedReader(Raw(b""), -1))
show("no raw", lambda: _io.BufferedReader())
show("not readable", lambda: _io.BufferedReader(_io._RawIOBase()))
show("not a stream", lambda: _io.BufferedReader(1))
show("write", lambda: f.write)
show("truncate", f.truncate)
show("repr", lambda: f)
show("raw", lambda: f.raw)
show("detach", lambda: type(f.detach()))
for name in "read", "readline", "tell", "close", "detach", "flush", "closed", "name", "mode", "peek", "seekable":
    def use():
        value = getattr(f, name)
        return value() if callable(value) else value
    show(name, use)
show("repr", lambda: f)
