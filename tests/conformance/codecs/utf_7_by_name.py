# UTF-7 for str.encode(), bytes.decode() and bytes(text, encoding), under all its names.
for name in "utf-7", "UTF7", "utf_7", "U7", "unicode-1-1-utf-7", "Unicode_1_1_UTF_7":
    print("h\xe9 +\u20ac\U0001f600~".encode(name), b"+AGE-b".decode(name))
print(bytes("\xe9", "utf-7"), bytearray("a+b", "utf7"), str(b"+AOk-", "utf-7"))
for data in b"+", b"+AOk", b"\xff", b"+AO=", b"+2AA-", b"a+-b", b"+AOk.":
    for errors in "strict", "replace", "ignore", "backslashreplace":
        try:
            print(data, errors, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as error:
            print(data, errors, error)
print("\ud800".encode("utf-7"), ascii(b"+2AA-".decode("utf-7", "surrogatepass")))

import _io

raw = _io.BytesIO()
text = _io.TextIOWrapper(raw, "utf-7", newline="")
print(text.write("h\xe9\u20ac\n+x\n"), text.write("\U0001f600"))
text.flush()
print(raw.getvalue())
for size in 1, 2, 3, 100:
    read = _io.TextIOWrapper(_io.BytesIO(raw.getvalue()), "utf-7", newline="")
    read._CHUNK_SIZE = size
    print(size, [ascii(line) for line in read])
