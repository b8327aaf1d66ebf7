for spec in ("", "d", "5", "<5", "^5", ">5", "05", "+", "-", " ", "+05", "=+6", "*^7", ",", "_", "08,", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010b", "_b", "#_x", "c", "n", "e", "f", ".2f", "g", "%", "10.3e", "=08"):
    try:
        print(repr(spec), repr(format(1234, spec)), repr(format(-42, spec)) if spec != "c" else "")
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
for value, spec in ((5, ".2"), (5, "s"), (5, ",x"), (5, ",b"), (5, "_n"), (-1, "c"), (0x110000, "c"), (5, "+c"), (5, "#c"), (5, "z"), (5, "Z"), (5, "5,_"), (5, "5,,"), (5, "1.2.3"), (5, "zd"), (10**400, "f"), (10**400, "e")):
    try:
        print(repr(format(value, spec)))
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
print(format(0x1F600, "c"), format(12345678, "_x"), format(2**100, ","), format(-1234567, "_d"), format(255, "#_b"), format(1234567, "015,"))
