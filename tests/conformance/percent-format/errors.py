class Index:
    def __index__(self):
        return 7


class Int:
    def __int__(self):
        return 8


for template, values in (
    ("%d", "x"),
    ("%d", None),
    ("%x", 1.5),
    ("%o", "1"),
    ("%f", "x"),
    ("%c", "ab"),
    ("%c", -1),
    ("%c", 0x110000),
    ("%c", 1.5),
    ("%s %s", (1,)),
    ("%s", (1, 2)),
    ("%s %s", 1),
    ("%(a)s", (1,)),
    ("%(a)s", {}),
    ("%(a)s", 5),
    ("%", ()),
    ("%(a", {"a": 1}),
    ("%y", 1),
    ("%5", 1),
    ("abc%", 1),
    ("%*d", ("x", 1)),
    ("%.*f", (1.5, 1)),
    ("%*d", (1,)),
    ("no", 1),
    ("no", (1,)),
    ("%d", float("inf")),
    ("%d", float("nan")),
    ("%i", Int()),
    ("%x", Index()),
    ("%x", Int()),
    ("%d", Index()),
    ("%(a)s %s", {"a": 1}),
    ("%é", 1),
    ("%z%", ()),
    ("%99999999999999999999d", 1),
    ("%.99999999999999999999f", 1),
):
    try:
        print(repr(template), repr(template % values))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
