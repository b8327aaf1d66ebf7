import marshal


def attempt(data):
    try:
        result = repr(marshal.loads(data))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(data if len(data) < 60 else len(data), "->", result)


minus = b"\xff\xff\xff\xff"
size = b"\1\0\0\0"
for data in b"", b"z", b"Z", b"z\x05ab", b")", b")\1", b"i\1", b"s\5\0\0\0a", b"g1234567", b"y12345678123", b"y", b"I123", b"r", b"f", b"x":
    attempt(data)
for kind in b"s", b"a", b"A", b"u", b"t", b"(", b"[", b"<", b">":
    attempt(kind + minus)
    attempt(kind + size)
    attempt(kind + b"\1\0")
for data in b"l" + size, b"l\0\0\0\x80", b"l\2\0\0\0\xff\xff", b"l" + size + b"\0\0", b"l\2\0\0\0\1\0\0\0", b"l\xff\xff\xff\x7f", b"l\xff\xff\xff\x7f\xff\xff":
    attempt(data)
for data in b"l" + size + b"\5\0", b"l\0\0\0\0", b"l" + minus + b"\5\0", b"l\2\0\0\0\1\0\1\0", b"l\3\0\0\0\1\0\2\0\3\0", b"I12345678", b"I" + minus * 2:
    attempt(data)
for text in b"1.5", b" 1.5", b"1.5 ", b"1_05", b"", b"1\x005", b"in\xff", b"inf", b"-nan", b"1e999", b"1e", b"0x1p3", b".5", b"5.", b".", b"+1":
    attempt(b"f" + bytes([len(text)]) + text)
for data in b"x\3" b"1.5", b"x\3" b"1.5\3" b"2.5", b"x\1" b"q\1" b"2", b"x\1" b"2\1" b"q":
    attempt(data)
for data in b"0", b")\x010", b"[" + size + b"0", b"{0", b"{N0", b"{N", b"<" + size + b"0", b">" + size + b"0", b"{0N", b"{NN0":
    attempt(data)
for data in b"{[\0\0\0\0N0", b"<" + size + b"[\0\0\0\0", b"<" + size + b"{0", b"?", b"\xff", b"\0", b"u" + size + b"\xff", b"u\3\0\0\0\xed\xa0\x80", b"u\0\0\0\0", b"a" + size + b"\xe9", b"t\2\0\0\0\xc3\xa9":
    attempt(data)

# A size that the bytes cannot hold; what is wrong before their end comes first.
for data in b"(\xff\xff\xff\x0f", b"[\xff\xff\xff\x03N", b"s\xff\xff\xff\x7fN", b"(\xff\xff\xff\x0fN?", b"[\xff\xff\xff\x03N0", b"[\xff\xff\xff\x03r" + minus, b"[\3\0\0\0[\3\0\0\0NNN", b"[\2\0\0\0[\3\0\0\0NNNN":
    attempt(data)
attempt(b"N and what follows is not read")
for data in b"N", b"S", b".", b"T", b"F", b">\0\0\0\0", b"(\0\0\0\0":
    attempt(data)
