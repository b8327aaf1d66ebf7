for value in (5, -5, 1.5, "s", True, 1 + 1j, "b"):
    for spec in ("<8", ">8", "^8", "x<8", "é^9", "8"):
        print(repr(value), spec, repr(format(value, spec)))


class Plain:
    pass


for value in (b"x", [1], (1,), {}, None, object, Plain):
    print(format(value, "") == str(value))
    try:
        format(value, "<8")
    except TypeError as error:
        print(error)
for arguments in ((1, 2), (), (1, "d", 3)):
    try:
        print(format(*arguments))
    except TypeError as error:
        print(error)
