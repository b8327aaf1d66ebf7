# tell() after every character, and seek() back to each of them, whatever the decoder holds back.
import _io

texts = "abc\ndef", "ä€\U0001f600x\r\ny\rz", "\r\r\n\n", "", "é" * 10
for encoding in "utf-8", "utf-16", "utf-16-be", "utf-32", "latin-1":
    for newline in None, "", "\n", "\r\n":
        for chunk in 1, 2, 7, 100:
            for text in texts:
                data = text.encode(encoding, "replace")
                f = _io.TextIOWrapper(_io.BytesIO(data), encoding, newline=newline)
                f._CHUNK_SIZE = chunk
                positions = []
                read = []
                while True:
                    positions.append(f.tell())
                    character = f.read(1)
                    if not character:
                        break
                    read.append(character)
                whole = "".join(read)
                print(encoding, repr(newline), chunk, positions)
                for at, position in enumerate(positions):
                    f.seek(position)
                    rest = f.read()
                    if rest != whole[at:]:
                        print("  differs at", at, repr(rest), repr(whole[at:]))

f = _io.TextIOWrapper(_io.BytesIO(b"one\ntwo\nthree\n"), "utf-8")
print(f.readline(), f.tell(), f.readline(), f.tell(), f.seek(4), f.read(), f.tell())
f.seek(0)
print(next(f))
try:
    f.tell()
except OSError as error:
    print(error)
print(list(f), f.tell())
try:
    f.seek(1 << 64)
    print(f.read())
except (OSError, ValueError, OverflowError) as error:
    print(type(error).__name__, error)
try:
    f.seek((5 << 128) | (1 << 96) | 3)
    print(f.read())
except (OSError, ValueError, OverflowError) as error:
    print(type(error).__name__, error)

for encoding in "utf-16", "utf-32", "utf-8":
    buffer = _io.BytesIO()
    f = _io.TextIOWrapper(buffer, encoding)
    f.write("a")
    f.write("b")
    f.flush()
    print(buffer.getvalue())
    f.seek(0)
    f.write("c")
    f.flush()
    print(buffer.getvalue())
    print(f.seek(0, 2), f.write("d"), f.flush(), buffer.getvalue())
    f.detach()
    f = _io.TextIOWrapper(buffer, encoding)
    f.write("e")
    f.flush()
    print(buffer.getvalue())
for data in b"ab", b"a", b"", b"abcd":
    for encoding in "utf-16", "utf-32":
        try:
            print(_io.TextIOWrapper(_io.BytesIO(data), encoding).read())
        except UnicodeError as error:
            print(type(error).__name__, error)
