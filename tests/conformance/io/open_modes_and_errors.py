# open(): which streams come of which mode, and what it refuses.
import _io


def show(label, action):
    try:
        result = action()
        print(label, repr(result))
        if hasattr(result, "close"):
            result.close()
    except BaseException as error:
        print(label, type(error).__name__, error, *([error.errno, ascii(error.filename)] if isinstance(error, OSError) else []))


with open("f", "wb") as f:
    print(f.write(b"0123456789"))
for mode in ("r", "rb", "rt", "r+", "rb+", "br+", "+br", "w", "wb", "w+b", "a", "ab", "a+b", "x", "xb", "", "b", "t", "+", "rw", "rbt",
             "rr", "r++", "U", "rU", "z", "r\0", "wa", "xr", "r+b+"):
    show(repr(mode), lambda: open("f", mode))
for buffering in -1, 0, 1, 2, 100, -5:
    show(f"rb buffering {buffering}", lambda: open("f", "rb", buffering))
    show(f"r buffering {buffering}", lambda: open("f", "r", buffering))
    show(f"r+b buffering {buffering}", lambda: open("f", "r+b", buffering))
show("encoding", lambda: open("f", "rb", encoding="utf-8"))
show("errors", lambda: open("f", "rb", errors="strict"))
show("newline", lambda: open("f", "rb", newline=""))
show("newline", lambda: open("f", newline="x"))
show("encoding", lambda: open("f", encoding="no such"))
show("encoding", lambda: open("f", encoding="a\0b"))
show("encoding", lambda: open("f", encoding=1))
show("errors", lambda: open("f", errors=1))
show("newline", lambda: open("f", newline=1))
show("mode", lambda: open("f", 1))
show("mode", lambda: open("f", None))
show("buffering", lambda: open("f", "r", "x"))
show("buffering", lambda: open("f", "r", 1 << 40))
show("closefd", lambda: open("f", closefd=False))
show("closefd", lambda: open("f", closefd="x"))
show("nothing", lambda: open())
show("too much", lambda: open(*"abcdefghi"))
show("unknown", lambda: open("f", what=1))
for path in "missing", "missing/x", "f/x", ".", "/", "", "\0", b"\0", b"f", b"missing", 1.5, None, [], "x" * 300, -1, 99, 1 << 40, "f/":
    show(f"path {path!a:.30}", lambda: open(path))
    show(f"path {path!a:.30} for writing", lambda: open(path, "w" if path not in ("f", b"f") else "r"))


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


for path in "f", b"f", 1, None:
    show(f"path-like {path!r}", lambda: open(Path(path)))


class Number:
    def __index__(self):
        return 77


show("index", lambda: open(Number()))

f = open("f", "rb")
g = open(f.fileno(), "rb", closefd=False)
print(g.raw.closefd, f.raw.closefd, g.name == f.fileno(), g.read(3), f.read(3))
g.close()
print(f.closed, f.read(2))
f.close()


def opener(result):
    def call(path, flags):
        print("opener", repr(path), flags & 3, flags & 0o100 != 0)
        return result() if callable(result) else result
    return call


f = open("f", "rb")
for result in f.fileno(), "x", -1, -5, None, 1 << 40, lambda: 1 / 0:
    def use():
        with open("given", "r", opener=opener(result)) as g:
            return g.read(4), g.name
    if result == f.fileno():
        print(use())
    else:
        show("opener", use)
show("opener", lambda: open("f", opener=1))
try:
    f.close()
except OSError as error:
    print(error)
show("open_code", lambda: _io.open_code("f"))
show("open_code", lambda: _io.open_code(b"f"))
show("open_code", lambda: _io.open_code("missing"))
print(_io.text_encoding("x"), _io.open is open, open.__module__, open.__name__, _io.DEFAULT_BUFFER_SIZE)
print(_io.UnsupportedOperation.__mro__, _io.UnsupportedOperation.__module__, _io.BlockingIOError)
