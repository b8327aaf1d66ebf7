import _codecs


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


asked = []


def search(name):
    asked.append(name)
    if name == "my_codec":
        return (lambda text, errors="strict": (text.upper().encode(), len(text)), lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), None, None)
    if name == "number":
        return 5
    if name == "wrong":
        return (lambda text, errors="": (5, 1), lambda data, errors="": (b"x", 1), None, None)
    if name == "not_pairs":
        return (lambda text, errors="": 5, lambda data, errors="": 5, None, None)
    if name == "failing":
        def fail(data, errors="strict"):
            raise failure
        return fail, fail, None, None
    return None


_codecs.register(search)
attempt(lambda: "héy".encode("my-codec"))
attempt(lambda: b"ABC".decode("My Codec"))
attempt(lambda: str(b"ABC", "my_codec"))
attempt(lambda: bytes("x", "MY--CODEC"))
attempt(lambda: _codecs.encode("q", "my_codec"))
attempt(lambda: _codecs.decode(b"Q", "my_codec"))
for name in ("number", "wrong", "not-pairs", "nosuch"):
    attempt(lambda: "a".encode(name))
    attempt(lambda: b"a".decode(name))
print(asked)
for failure in (ValueError("bad"), ValueError(), ValueError("a", "b"), KeyError("key"), OSError("file"), UnicodeError("text"), ZeroDivisionError(5)):
    attempt(lambda: "a".encode("failing"))
    attempt(lambda: _codecs.decode(b"a", "FAILING"))
attempt(lambda: _codecs.register(5))
attempt(lambda: _codecs.lookup(5))
_codecs.unregister(search)
attempt(lambda: "a".encode("my-codec"))
for name in ("UTF-8", "utf8", "u8", "  Latin-1", "L1", "US-ASCII", "utf 16 le", "--utf8--"):
    print(name, "é".encode(name, "replace"))
attempt(lambda: "a".encode("utf\0"))
attempt(lambda: "a".encode(5))
attempt(lambda: b"".decode("nosuch"))
