values = [0.0, -0.0, 1.5, -1234567.891, 1e-7, 1e22, 123456789.0, float("inf"), float("nan"), 0.00012345, 99999.95, 1e100]
for spec in ("", "f", ".0f", ".3f", "e", ".0e", "E", ".2E", "g", ".3g", "G", "#g", "#.0f", "#.0e", "%", ".1%", "n", ",", ",.2f", "_.1f", "+", " ", "010", "10.2f", "<12", "^12.1f", "*>+12.3f", "=+12", "012,.1f", "z.1f", ".17g", ".25f", "F", ".10", ".1", "+.0%", "z", "012"):
    print(repr(spec), [format(value, spec) for value in values])
for spec in ("d", "x", "s", "c", "b", ".", "5.", ",_", ",,", ".2147483648f", "Z", ".2d", ",n", "_n"):
    try:
        print(repr(format(1.5, spec)))
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
