import _codecs


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


encoding = UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "reason")
decoding = UnicodeDecodeError("ascii", b"a\xffb", 1, 2, "reason")
translating = UnicodeTranslateError("a\xe9b", 1, 2, "reason")
for name in "strict ignore replace xmlcharrefreplace backslashreplace surrogateescape surrogatepass".split():
    handler = _codecs.lookup_error(name)
    for error in (encoding, decoding, translating, ValueError("other"), 5):
        attempt(lambda: handler(error))
attempt(lambda: _codecs.lookup_error("nosuch"))
attempt(lambda: "\xe9".encode("ascii", "nosuch"))
attempt(lambda: "fine".encode("ascii", "nosuch"))
attempt(lambda: _codecs.register_error("name", 5))
seen = []


def noting(error):
    seen.append((type(error).__name__, error.encoding, error.start, error.end, error.reason))
    return "[!]", error.end


_codecs.register_error("noting", noting)
for action in (
    lambda: b"a\xffb\xe2\x82".decode("utf-8", "noting"), lambda: b"a\xff\xfe".decode("ascii", "noting"), lambda: "a\xe9\u1234b".encode("ascii", "noting"),
    lambda: "\ud800x".encode("utf-8", "noting"), lambda: "\ud800\udc80x".encode("utf-16", "noting"), lambda: b"\\x4z".decode("unicode_escape", "noting"),
    lambda: b"\x00".decode("utf-16", "noting"),
):
    attempt(action)
print(*seen, sep="\n")
for name, result in (("number", 5), ("far", ("x", 100)), ("bytes", (b"\xff", 1)), ("wide", ("\xe9", 1))):
    _codecs.register_error(name, lambda error: result)
    attempt(lambda: "\u1234".encode("ascii", name))
    attempt(lambda: "\u1234".encode("latin-1", name))
    attempt(lambda: "\ud800".encode("utf-16", name))
    attempt(lambda: b"\xe9".decode("ascii", name))
