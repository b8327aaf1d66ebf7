# How streams end: closed by their destructor, in cycles, brought back to life, at the end of the program, with errors that nobody sees.
import _io
import _weakref
import gc
import sys


class Raw(_io._RawIOBase):
    def __init__(self, name):
        self.label = name

    def writable(self):
        return True

    def write(self, data):
        print(self.label, "write", bytes(data))
        return len(data)

    def close(self):
        if not self.closed:
            print(self.label, "close", self._finalizing if hasattr(self, "_finalizing") else None)
        super().close()


f = _io.BufferedWriter(Raw("dropped"))
f.write(b"waiting")
del f
f = _io.TextIOWrapper(_io.BufferedWriter(Raw("text")), "utf-8")
f.write("waiting")
reference = _weakref.ref(f, lambda r: print("weak reference gone"))
f.cycle = f
del f
print("collected", gc.collect() > 0, reference())


class Fails(Raw):
    def close(self):
        super().close()
        raise OSError("cannot close")


f = _io.BufferedWriter(Fails("fails"))
f.write(b"x")
del f
f = _io.BufferedWriter(Fails("fails"))
try:
    f.close()
except OSError as error:
    print(error, f.closed)

kept = []


class Phoenix(_io.BytesIO):
    def close(self):
        kept.append(self)
        super().close()


f = Phoenix(b"ashes")
del f
print(len(kept), kept[0].closed)
kept.clear()


class Deleted(_io.StringIO):
    def __del__(self):
        print("del", self.closed)


f = Deleted("x")
del f

with open("f", "w") as f:
    pass
f = open("f", "rb")
raw = f.raw
del f
print(raw.closed)
try:
    with open("f", "w") as f:
        f.write("written before the error")
        raise KeyError("inside")
except KeyError:
    print(f.closed, open("f").read())
try:
    with _io.BufferedWriter(Fails("with")) as f:
        raise KeyError("inside")
except OSError as error:
    print(error, repr(error.__context__))
b = _io.BytesIO(b"abc")
view = b.getbuffer()
try:
    b.close()
except BufferError as error:
    print(error)
del b
print(bytes(view))
view.release()
for stream in (open("f"), open("f", "rb"), open("f", "rb", 0), open("f", "r+b"), _io.IncrementalNewlineDecoder(None, True)):
    try:
        stream.__reduce_ex__(4)
    except TypeError as error:
        print(error)
    if hasattr(stream, "close"):
        stream.close()
print(sys.stdout.fileno(), sys.stderr.fileno(), sys.stdin.fileno(), sys.stdin.read(), sys.stdin.buffer.read(3), sys.stdin.readline())
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.buffer.name, sys.stdout.buffer.raw.mode, sys.stdout.errors)
print(sys.stdout.write("counted\n"), sys.stdout.buffer.raw.closefd, sys.stderr.line_buffering, sys.stdin.readable(), sys.stdout.readable())
try:
    sys.stdin.write("x")
except _io.UnsupportedOperation as error:
    print(error)
try:
    sys.stdout.read()
except _io.UnsupportedOperation as error:
    print(error)
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
sys.stdout.writelines(["many ", "parts\n"])
last = open("last", "w")
last.write("never closed")
