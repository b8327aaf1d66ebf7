value = 1234.5 - 0.25j
for spec in ("", ".2f", "e", ".1e", "g", "n", "+.1f", ">25", "<25", "^25.1f", "*>30", ",", "#.3g", " .1f", ".3", "_.1f", "F", "E", "25"):
    print(repr(spec), repr(format(value, spec)), repr(format(-2j, spec)))
for spec in ("d", "x", "s", "%", "025", "=25", "z.1f", "z"):
    try:
        print(repr(spec), repr(format(value, spec)))
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
