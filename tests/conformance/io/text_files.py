# Text files: encodings, newline modes, line by line and by characters, appending and updating.
import _io


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error)


text = "first\nzweite Zeile äöü\r\n\u20ac \U0001f600 third\rfourth\n\nlast"
for encoding in "utf-8", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-32", "utf-32-be", "UTF8", "unicode_escape":
    for newline in None, "", "\n", "\r", "\r\n":
        print(encoding, repr(newline))
        with open("f", "w", encoding=encoding, errors="replace", newline=newline) as f:
            show(" write", lambda: f.write(text))
            show(" tell", f.tell)
        with open("f", "rb") as f:
            print(" ", f.read())
        with open("f", encoding=encoding, newline=newline) as f:
            print(" ", list(f), f.newlines)
        with open("f", encoding=encoding, newline=newline) as f:
            print(" ", [f.read(n) for n in (0, 1, 5, 13, 2)], repr(f.readline()), repr(f.readline(3)), repr(f.read()), repr(f.read()))
        with open("f", encoding=encoding, newline=newline) as f:
            f._CHUNK_SIZE = 1
            print(" ", f.readlines(), f.newlines)
            f._CHUNK_SIZE = 3
            f.seek(0)
            print(" ", [f.readline(7) for _ in range(8)], f.readlines(5))

with open("f", "w") as f:
    print(f.write("abc"), f.writelines(["d\n", "e"]), f.name, f.mode, f.errors, f.line_buffering, f.write_through, f.closed)
    print(f.readable(), f.writable(), f.seekable(), f.isatty())
    show("read", f.read)
    show("readline", f.readline)
    show("next", lambda: next(f))
    show("write bytes", lambda: f.write(b"x"))
with open("f", "a") as f:
    print(f.tell(), f.write("f\n"), f.tell())
with open("f", "r+") as f:
    print(repr(f.readline()), f.tell())
    print(f.write("ZZ"), f.tell())
    print(f.seek(0), repr(f.read()))
    print(f.truncate(3), f.seek(0), repr(f.read()))
with open("f", "w+") as f:
    print(f.write("new"), f.seek(0), f.read(), f.seek(0, 2))
    show("seek", lambda: f.seek(1, 1))
    show("seek", lambda: f.seek(1, 2))
    show("seek", lambda: f.seek(-1))
    show("seek", lambda: f.seek(0, 9))
    show("seek", lambda: f.seek("x"))
    show("seek", lambda: f.seek(1 << 200))
    show("seek", lambda: f.seek(0, 1))
show("x", lambda: open("f", "x"))
with open("g", "x") as f:
    f.write("only once")
print(open("g").read())
with open("g") as f:
    show("write", lambda: f.write("x"))
    next(f)
    show("tell", f.tell)
    show("size", lambda: f.read("x"))
    show("size", lambda: f.readline(None))
    show("chunk", lambda: f._CHUNK_SIZE)
    def chunk(value):
        f._CHUNK_SIZE = value
    for value in 0, -1, "x", 1 << 70:
        show("chunk", lambda: chunk(value))
    def delete():
        del f._CHUNK_SIZE
    show("chunk", delete)
print(f, f.closed)
for use in f.read, f.readline, f.tell, f.flush, f.close, f.isatty, f.fileno, f.readable, f.seekable, f.truncate, f.__enter__, f.__next__:
    show(use.__name__, use)
show("write", lambda: f.write(""))
show("iter", lambda: iter(f))
