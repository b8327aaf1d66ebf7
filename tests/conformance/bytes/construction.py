class Bytes:
    def __bytes__(self):
        return b"own"


class Wrong:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


def attempt(*arguments, **keywords):
    try:
        print(bytes(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


attempt()
attempt(3)
attempt(0)
attempt(-1)
attempt(2**70)
attempt([65, 66])
attempt(range(3))
attempt((i for i in (1, 2)))
attempt({1: 2})
attempt([256])
attempt([-1])
attempt(["a"])
attempt([1.5])
attempt([Index()])
attempt("text")
attempt("é", "utf-8")
attempt("é", "ascii")
attempt("é", "ascii", "replace")
attempt("é", encoding="latin-1", errors="strict")
attempt(5, "utf-8")
attempt(b"x", "utf-8")
attempt(errors="ignore")
attempt(source=b"kw")
attempt("x", errors="strict")
attempt(Bytes())
attempt(Wrong())
attempt(Index())
attempt(1.5)
attempt(None)
attempt(object())
attempt(bytearray(b"ab"))
attempt(memoryview(b"abc")[1:])
