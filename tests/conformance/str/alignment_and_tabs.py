print(repr("ab".center(5)), repr("ab".center(6)), repr("abc".center(6)), repr("abc".center(4)), repr("ab".center(2)), repr("ab".center(7, "*")), repr("ab".ljust(5, ".")), repr("ab".rjust(5, "é")), repr("ab".ljust(-1)), repr("".center(3, "😀")))
print("5".zfill(3), "-5".zfill(4), "+5".zfill(4), "--5".zfill(5), "abc".zfill(2), "".zfill(3), "-".zfill(3), "é".zfill(3))
print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t\t".expandtabs(2)), repr("abcd\te".expandtabs(4)), repr("a\n\tb".expandtabs(4)), repr("a\r\tb".expandtabs(3)), repr("a\tb".expandtabs(0)), repr("a\tb".expandtabs(-5)), repr("a\tb".expandtabs(tabsize=2)))
for action in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, "xy"), lambda: "a".ljust(5, ""), lambda: "a".rjust(5, 1), lambda: "a".zfill("x"), lambda: "a".center(5.0), lambda: "a\t".expandtabs("x")):
    try:
        print(action())
    except TypeError as error:
        print(error)
