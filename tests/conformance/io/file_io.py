# FileIO itself: positions, length, transfers, and what it says of itself in every mode.
import _io


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error)


def used(f):
    for name in "readable", "writable", "seekable", "isatty", "tell":
        show(name, getattr(f, name))
    print(f.mode, f.closefd, f.closed, f.name)
    for label, action in (("read", lambda: f.read(3)), ("write", lambda: f.write(b"ab")), ("readinto", lambda: f.readinto(bytearray(2))),
                          ("readall", f.readall), ("seek", lambda: f.seek(1)), ("seek", lambda: f.seek(-1)), ("seek", lambda: f.seek(-1, 2)),
                          ("seek", lambda: f.seek(2, 1)), ("seek", lambda: f.seek(0, 5)), ("seek", lambda: f.seek("x")),
                          ("seek", lambda: f.seek(1.5)), ("seek", lambda: f.seek(1 << 63)), ("truncate", lambda: f.truncate(6)),
                          ("truncate", f.truncate), ("truncate", lambda: f.truncate(-1)), ("truncate", lambda: f.truncate("x")),
                          ("read", lambda: f.read(None)), ("read", lambda: f.read(-5)), ("read", lambda: f.read("x")), ("read", lambda: f.read(0)),
                          ("write", lambda: f.write("x")), ("readinto", lambda: f.readinto(b"x")), ("tell", f.tell)):
        show(label, action)


with _io.FileIO("f", "w") as f:
    f.write(b"0123456789")
for mode in "r", "rb", "r+", "w", "w+", "a", "a+", "rb+":
    print("mode", mode)
    with _io.FileIO("f", mode) as f:
        print(f)
        used(f)
    print(f)
for mode in "x", "x+":
    with _io.FileIO("new" + mode, mode) as f:
        print(f)
        used(f)
print("closed")
for name in "read", "readall", "readable", "writable", "seekable", "isatty", "fileno", "tell", "truncate", "__enter__", "flush", "close", "readline", "__next__":
    show(name, getattr(f, name))
show("write", lambda: f.write(b""))
show("seek", lambda: f.seek(0))
print(f.mode, f.closed)
for args in (), ("f", "q"), ("f", ""), ("f", "rw"), ("f", "r", False), ("missing",), (-3,), ("f", 1), (1.5,), ("f", "r", True, 5), ("f", "r\0"):
    show(args, lambda: _io.FileIO(*args))

f = _io.FileIO("f", "w")
f.write(b"line\nother\n\nend")
f.__init__("f", "r")
print(f.mode, list(f), f.tell())
f.seek(0)
print(f.readlines(), f.seek(2), f.readline(1), f.readline())
f.name = "renamed"
print(repr(f), f._blksize > 1, f._finalizing)
del f.name
print(repr(f)[:14], repr(f)[-25:])
f.name = f
try:
    repr(f)
except RuntimeError as error:
    print(error)
f.extra = 1
print(sorted(f.__dict__))
f.seek(100)
print(f.read(), f.read(5), f.tell())
f.close()
with _io.FileIO("f", "r+") as f:
    f.seek(20)
    f.write(b"!")
    f.seek(0)
    print(f.read())
    f.seek(5)
    print(f.truncate(), f.tell(), f.seek(0, 2))
with _io.FileIO("f", "a+") as f:
    print(f.tell(), f.seek(0), f.write(b"+"), f.tell(), f.seek(0), f.read())


class Closing(_io.FileIO):
    def close(self):
        print("close", self.closed)
        super().close()

    def __del__(self):
        print("del", self.closed)
        super().__del__()


f = Closing("f")
del f
with Closing("f") as f:
    print(f.read(1))
del f


class Uninitialised(_io.FileIO):
    def __init__(self):
        pass


f = Uninitialised()
print(f.closed, f)
show("read", f.read)
