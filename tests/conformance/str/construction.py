class Text:
    def __str__(self):
        return "from __str__"


def attempt(*arguments, **keywords):
    try:
        print(repr(str(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


attempt()
attempt(5)
attempt(Text())
attempt(b"bytes")
attempt(b"caf\xc3\xa9", "utf-8")
attempt(b"caf\xe9", "latin-1")
attempt(b"abc", encoding="ascii")
attempt(b"\xff", "utf-8")
attempt(b"\xff", "utf-8", "replace")
attempt(b"\xffa", errors="ignore")
attempt(bytearray(b"x"), "utf-8")
attempt("text", "utf-8")
attempt(5, "utf-8")
attempt(b"x", "no-such-codec")
attempt(b"x", 5)
attempt(object=7)
attempt(b"x", "utf-8", "strict", 4)
attempt(1, 2, 3)


class Sub(str):
    pass


print(type(Sub("x")).__name__, Sub(5), Sub() == "", Sub(b"a", "ascii"), type(Sub("x").upper()).__name__, type(Sub("x")[:]).__name__)
