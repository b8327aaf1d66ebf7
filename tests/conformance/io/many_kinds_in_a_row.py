# A little of everything, short: it also runs with memory that ends at each of its allocations.
import _io

with open("f", "w", encoding="utf-16", newline="\r\n") as f:
    f.write("öne\ntwo\n")
with open("f", "r+", encoding="utf-16") as f:
    f.readline()
    at = f.tell()
    print(f.read(2), f.seek(at) == at, f.readlines(), f.newlines)
    f.write("three")
with open("f", "rb", 16) as f:
    print(f.peek()[:2], f.readline(), f.read(5), f.readinto(bytearray(20)), f)
with open("f", "r+b") as f:
    f.write(b"x" * 9000)
    f.seek(1)
    print(len(f.read()), f.truncate(3), f.tell())
b = _io.BytesIO(b"bytes")
b.seek(0, 2)
b.write(b"!" * 40)
with b.getbuffer() as view:
    view[0] = 66
print(b.getvalue(), list(_io.StringIO("a\rb\r\nc", None)), _io.StringIO("x").__getstate__())
pair = _io.BufferedRWPair(_io.BytesIO(b"in"), b)
print(pair.read(), pair.write(b"out"))
t = _io.TextIOWrapper(pair, "latin-1", "replace", write_through=True)
t.write("\u20ac")
try:
    open("missing/file")
except OSError as error:
    print(error)
print(t, repr(b.getvalue()[-5:]))
