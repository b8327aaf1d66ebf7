# TextIOWrapper: what it hands on and when, how it is configured, and what it makes of streams that misbehave.
import _io


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error)


class Buffer(_io.BytesIO):
    def write(self, data):
        print("  write", type(data).__name__, bytes(data)[:30], len(data))
        return super().write(data)

    def flush(self):
        print("  flush")

    def read1(self, size):
        result = super().read1(size)
        print("  read1", size, "->", result)
        return result


for options in {}, {"line_buffering": True}, {"write_through": True}, {"newline": "\r\n", "line_buffering": True}:
    print(options)
    f = _io.TextIOWrapper(Buffer(), "utf-8", **options)
    for text in "abc", "d\n", "e\r", "", "f" * 9000, "ä" * 5000, "x" * 8191, "y", "\udc80":
        show(f"write {text[:5]!a} {len(text)}", lambda: f.write(text))
    show("flush", f.flush)
    print(len(f.buffer.getvalue()))

f = _io.TextIOWrapper(Buffer("zwölf\nzeilen\n".encode() * 3), "utf-8")
print(f.line_buffering, f.write_through, f.encoding, f.errors, f.newlines, f.buffer.tell())
f._CHUNK_SIZE = 8
show("read", lambda: f.read(2))
show("readline", f.readline)
show("tell", f.tell)
show("reconfigure", lambda: f.reconfigure(encoding="latin-1"))
show("reconfigure", lambda: f.reconfigure(newline=""))
show("reconfigure", lambda: f.reconfigure(line_buffering=True))
print(f.line_buffering, f.newlines)
show("write", lambda: f.write("!"))
show("read", f.read)

f = _io.TextIOWrapper(Buffer(), "ascii")
show("write", lambda: f.write("ä"))
show("reconfigure", lambda: f.reconfigure(errors="replace"))
show("write", lambda: f.write("ä"))
show("reconfigure", lambda: f.reconfigure(encoding="utf-8"))
print(f.encoding, f.errors)
show("write", lambda: f.write("ä"))
show("reconfigure", lambda: f.reconfigure(newline="\r\n", write_through=True))
show("write", lambda: f.write("\n"))
show("reconfigure", lambda: f.reconfigure(newline="x"))
show("reconfigure", lambda: f.reconfigure(newline=1))
show("reconfigure", lambda: f.reconfigure(encoding="no such"))
show("reconfigure", lambda: f.reconfigure("utf-8"))
show("detach", lambda: f.detach().getvalue())
for name in "read", "write", "flush", "close", "detach", "tell", "seek", "readline", "closed", "name", "newlines", "errors", "encoding", "buffer", "fileno":
    def use():
        value = getattr(f, name)
        return value(*(("x",) if name == "write" else (0,) if name == "seek" else ())) if callable(value) else value
    show(name, use)
show("repr", lambda: f)
show("reconfigure", lambda: f.reconfigure(encoding="utf-8"))


class Strange:
    closed = False

    def __init__(self, **answers):
        self.__dict__.update(answers)

    def __getattr__(self, name):
        if name in ("read1", "name", "mode"):
            raise AttributeError(name)
        return lambda *args: name in ("readable", "writable", "seekable")


for answer in "text", 5, None, bytearray(b"ab"), memoryview(b"ab"), b"":
    f = _io.TextIOWrapper(Strange(read=lambda *args: answer, tell=lambda: 0), "utf-8")
    show(f"read {type(answer).__name__}", lambda: f.read(2))
    if not isinstance(answer, (bytearray, memoryview)):
        show(f"readline {type(answer).__name__}", f.readline)
show("tell", lambda: _io.TextIOWrapper(Strange(tell=lambda: "x"), "utf-8").tell())
show("seekable", lambda: _io.TextIOWrapper(Strange(seekable=lambda: 1 / 0), "utf-8"))
show("readable", lambda: _io.TextIOWrapper(Strange(readable=lambda: 1 / 0), "utf-8"))
show("write", lambda: _io.TextIOWrapper(Strange(write=lambda data: 1 / 0, tell=lambda: 0), "utf-8", write_through=True).write("x"))
show("number", lambda: _io.TextIOWrapper(5))
show("nothing", lambda: _io.TextIOWrapper())
show("keyword", lambda: _io.TextIOWrapper(_io.BytesIO(), what=1))
for options in {"encoding": 1}, {"errors": 1}, {"newline": 1}, {"newline": "\n\r"}, {"encoding": "no such"}, {"encoding": "x\0"}, {"errors": "no such"}:
    show(options, lambda: _io.TextIOWrapper(_io.BytesIO(b"\xff"), **options).read())
f = _io.TextIOWrapper.__new__(_io.TextIOWrapper)
for name in "read", "readable", "detach", "close", "errors", "newlines", "closed":
    def use():
        value = getattr(f, name)
        return value() if callable(value) else value
    show(name, use)
show("repr", lambda: f)


class Own(_io.TextIOWrapper):
    def readline(self, *args):
        print("readline", args)
        return super().readline(*args)

    def flush(self):
        print("flush")
        super().flush()


f = Own(_io.BytesIO(b"a\nb\n"), "utf-8")
print(list(f))
f.write("c")
f.close()
print(f.closed)
f = Own(_io.BytesIO(b"a\nb\n"), "utf-8")
f.readline = lambda: 5
show("next", lambda: next(f))
f.mode = "some mode"
print(f)
f.name = 5
