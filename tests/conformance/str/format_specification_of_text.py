for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", ".2", "5.1", "05", ".0", "é>4", "{<4", "}<4", "<", "^", "😀^6"):
    print(repr(spec), repr(format("abc", spec)))
for spec in ("d", "+", " ", "=5", ",", "_", "#", "x", "5x5", ".", "5.", ".-1", "z", "9999999999999999999999", ".9999999999999999999999", "=", "s5", "\n"):
    try:
        print(repr(spec), repr(format("abc", spec)))
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
