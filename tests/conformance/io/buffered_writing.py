# BufferedWriter and BufferedRandom over a raw stream that says what is asked of it, and one that would block.
import _io


class Raw(_io._RawIOBase):
    def __init__(self, data=b"", most=None):
        self.data = bytearray(data)
        self.at = 0
        self.most = most

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        part = self.data[self.at:self.at + len(buffer)]
        buffer[:len(part)] = part
        self.at += len(part)
        print("  readinto", len(buffer), "->", len(part))
        return len(part)

    def write(self, data):
        count = len(data) if self.most is None else min(len(data), self.most)
        if count == 0 and data:
            print("  write", bytes(data), "blocks")
            return None
        self.data[self.at:self.at + count] = data[:count]
        self.at += count
        print("  write", type(data).__name__, data.readonly, bytes(data), "->", count)
        return count

    def seek(self, offset, whence=0):
        self.at = offset + (0, self.at, len(self.data))[whence]
        print("  seek", offset, whence, "->", self.at)
        return self.at

    def truncate(self, size=None):
        size = self.at if size is None else size
        del self.data[size:]
        print("  truncate", size)
        return size


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error, getattr(error, "characters_written", ""))


for size, most in ((4, None), (8, 3), (5, None)):
    print("writer of", size, most)
    raw = Raw(most=most)
    f = _io.BufferedWriter(raw, size)
    for data in b"", b"a", b"bc", b"def", b"ghijklmnop", bytearray(b"qr"), memoryview(b"stuv"):
        show(f"write {bytes(data)}", lambda: f.write(data))
    show("tell", f.tell)
    show("seek", lambda: f.seek(2))
    show("write", lambda: f.write(b"XY"))
    show("truncate", lambda: f.truncate(9))
    show("tell", f.tell)
    show("flush", f.flush)
    show("read", f.read)
    show("write str", lambda: f.write("x"))
    show("detach", lambda: f.detach() is raw)
    print(raw.data)
    show("write", lambda: f.write(b"x"))

print("blocking")
raw = Raw(most=0)
f = _io.BufferedWriter(raw, 5)
show("write", lambda: f.write(b"abc"))
show("write", lambda: f.write(b"de"))
show("write", lambda: f.write(b"f"))
show("write", lambda: f.write(b"ghijklm"))
show("flush", f.flush)
raw.most = 2
show("write", lambda: f.write(b"nop"))
show("flush", f.flush)
print(raw.data)
raw.most = 0
show("write", lambda: f.write(b"0123456789"))
raw.most = None
show("close", f.close)
print(raw.data, raw.closed, f.closed)
show("write", lambda: f.write(b""))
show("flush", f.flush)
show("close", f.close)

for size in 4, 16:
    print("random of", size)
    raw = Raw(b"0123456789abcdefghij")
    f = _io.BufferedRandom(raw, size)
    show("read", lambda: f.read(3))
    show("write", lambda: f.write(b"AB"))
    show("tell", f.tell)
    show("read", lambda: f.read(2))
    show("peek", lambda: f.peek(1))
    show("write", lambda: f.write(b"CDEFGH"))
    show("read1", lambda: f.read1(3))
    show("seek", lambda: f.seek(1))
    show("write", lambda: f.write(b"!"))
    show("readline", f.readline)
    show("seek", lambda: f.seek(-2, 2))
    show("write", lambda: f.write(b"end\nmore"))
    show("seek", lambda: f.seek(0))
    show("list", lambda: list(f))
    target = bytearray(5)
    show("seek", lambda: f.seek(5))
    show("write", lambda: f.write(b"?"))
    show("readinto", lambda: f.readinto(target))
    print(target)
    show("truncate", lambda: f.truncate(7))
    show("close", f.close)
    print(raw.data)


class Failing(Raw):
    def write(self, data):
        raise OSError("disk on fire")

    def close(self):
        print("  close")
        super().close()


f = _io.BufferedWriter(Failing(), 8)
f.write(b"abc")
try:
    f.close()
except OSError as error:
    print(error, f.closed, repr(error.__context__))
f = _io.BufferedWriter(Failing(), 8)
f.write(b"abc")
show("flush", f.flush)
del f
print("gone")
show("not writable", lambda: _io.BufferedWriter(_io._RawIOBase()))
show("not seekable", lambda: _io.BufferedRandom(_io._RawIOBase()))
show("no size", lambda: _io.BufferedWriter(Raw(), 0))
with open("f", "wb", 3) as f:
    f.writelines([b"one", b"two", b"three"])
    print(f.tell(), f.raw.tell())
with open("f", "r+b") as f:
    print(f.read(2), f.write(b"XX"), f.read(), f.seek(1), f.read(4), f.truncate(), f.seek(0), f.read())
with open("f", "ab") as f:
    print(f.tell(), f.write(b"end"), f.tell(), f.seek(0), f.write(b"more"))
with open("f", "rb") as f:
    print(f.read())
