for make in (
    lambda: UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad byte"),
    lambda: UnicodeDecodeError("utf-8", b"ab\xff\xfe", 1, 4, "bad bytes"),
    lambda: UnicodeEncodeError("ascii", "aé", 1, 2, "too big"),
    lambda: UnicodeEncodeError("ascii", "éé😀", 0, 3, "range"),
    lambda: UnicodeEncodeError("x", "a😀", 1, 2, "wide"),
    lambda: UnicodeEncodeError("x", "aĀ", 1, 2, "two bytes"),
    lambda: UnicodeTranslateError("aé", 1, 2, "why"),
    lambda: UnicodeTranslateError("abc", 0, 2, "why"),
    lambda: UnicodeDecodeError("utf-8", "text", 0, 1, "x"),
    lambda: UnicodeDecodeError("a"),
    lambda: UnicodeEncodeError("ascii", b"x", 0, 1, "x"),
    lambda: UnicodeDecodeError("u", bytearray(b"\xff"), 0, 1, "r"),
):
    try:
        error = make()
        print(error, "|", error.args, error.start, error.end, error.reason, error.object)
    except TypeError as error:
        print(type(error).__name__, error)
e = UnicodeDecodeError("utf-8", b"abc", 5, 9, "out of range")
print(e.start, e.end, e)
