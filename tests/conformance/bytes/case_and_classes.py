data = b"Hello wORLD 1\xe9"
print(data.upper(), data.lower(), data.title(), data.capitalize(), data.swapcase())
names = "isalnum isalpha isascii isdigit islower isspace istitle isupper".split()
for sample in (b"", b"a", b"A", b"1", b" ", b"a1", b"\xe9", b"Hello World", b"HELLO 1", b"\x0b\x1c", b"_"):
    print(sample, [name for name in names if getattr(sample, name)()])
print(b"a".center(5), b"a".ljust(3, b"."), b"a".rjust(3, b"*"), b"-5".zfill(4), b"a\tb".expandtabs(4), b"ab".center(5, bytearray(b"-")))
for action in (lambda: b"a".center(5, "x"), lambda: b"a".center(5, b"xy"), lambda: b"a".zfill("3"), lambda: b"a".ljust()):
    try:
        print(action())
    except TypeError as error:
        print(error)
