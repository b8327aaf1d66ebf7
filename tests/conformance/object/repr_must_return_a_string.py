class Wrong:
    def __repr__(self):
        return 5


class WrongStr:
    def __str__(self):
        return b"bytes"


class StrFromRepr:
    def __repr__(self):
        return "repr text"


class SubclassedText(str):
    pass


class ReturnsSubclass:
    def __str__(self):
        return SubclassedText("sub")


for action in (lambda: repr(Wrong()), lambda: str(Wrong()), lambda: str(WrongStr()), lambda: print(WrongStr())):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(str(StrFromRepr()), f"{StrFromRepr()}", [StrFromRepr()])
print(type(str(ReturnsSubclass())).__name__, type(str(SubclassedText("x"))).__name__)
