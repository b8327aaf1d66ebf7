table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc!".translate(table), b"hello".translate(None, b"l"), b"hello".translate(table, delete=b"h"), b"abc".translate(bytearray(range(256))))
print(b"caf\xc3\xa9".decode(), b"abc".decode("ascii"), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"\xff\xfea\x00".decode("utf-16"))
for action in (lambda: bytes.maketrans(b"ab", b"c"), lambda: bytes.maketrans("a", "b"), lambda: b"a".translate(b"short"), lambda: b"a".translate("x" * 256), lambda: b"\xff".decode("ascii"), lambda: b"\xff".decode(), lambda: b"a".decode("nope"), lambda: b"a".decode(5), lambda: b"a".translate()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
