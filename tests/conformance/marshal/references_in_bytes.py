import marshal


def attempt(data):
    try:
        result = repr(marshal.loads(data))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(data, "->", result)


def ref(number):
    return b"r" + number.to_bytes(4, "little", signed=True)


size = b"\1\0\0\0"
for data in ref(0), ref(-1), ref(2**31 - 1), b"\xdb" + size + ref(1), b"\xdb" + size + ref(-(2**31)):
    attempt(data)
# In itself: what is finished last cannot be referred to from inside.
attempt(b"\xdb" + size + ref(0))
attempt(b"\xfbN" + ref(0) + b"0")
attempt(b"\xbe" + size + ref(0))
attempt(b"\xbc" + size + ref(0))
attempt(b"\xdb\2\0\0\0\xbe" + size + ref(1) + b"N")
attempt(b"\xdb\2\0\0\0\xbe" + size + b"\xe9\7\0\0\0" + ref(1))
attempt(b"\xdb\3\0\0\0\xbe" + size + b"\xe9\7\0\0\0" + ref(1) + ref(2))
# Numbers count in the order in which objects begin.
attempt(b"\xdb\5\0\0\0\xe9\1\2\0\0\xfa\3abc" + ref(2) + ref(1) + b"\xe7\0\0\0\0\0\0\xf8?")
attempt(b"\xdb\3\0\0\0\xce\xd4" + ref(1))
attempt(b"\xdb\2\0\0\0\xae" + ref(1))
attempt(b"\xdb\2\0\0\0\xbe\0\0\0\0" + ref(1))
attempt(b"\xdb\4\0\0\0\xf2" + ref(0) + b"N")
for data in b"\xdb\3\0\0\0\xf5" + size + b"a" + ref(1) + b"\xf4" + size + b"b", b"\xdb\3\0\0\0\xec" + size + b"\5\0" + ref(1) + b"\xe6\3" b"1.5":
    attempt(data)
shared = marshal.loads(b"[\2\0\0\0\xdb\0\0\0\0" + ref(0))
print(shared[0] is shared[1])
