def attempt(*arguments, **keywords):
    try:
        print(repr(float(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("1", " 1.5\n", "-0", "+.5", "5.", "1e5", "1E-5", "1_0.0_1", "inf", "-Infinity", "NaN", "+nan", "iNf", "٣.٥", "1e400", "-1e400", "1e-400", "0x10", "1_e5", "_1", "1__0", "1_.0", "1._0", "1e_5", ".", "", " ", "e5", "1e", "1e+", "--1", "1 2", "infinit", "in", "nan1", "1.0\0", "1,5", "½"):
    attempt(text)
attempt("123456789012345678901234567890")
attempt("0." + "0" * 330 + "1")
attempt("0." + "0" * 300 + "123456789e-10")
attempt("9" * 400)
attempt("1" + "0" * 308)
attempt("1.7976931348623158e308")
attempt("1.7976931348623159e308")
attempt("4.9406564584124654e-324")
attempt("2.4703282292062327e-324")
attempt("2.4703282292062328e-324")
attempt("9007199254740993")
attempt("9007199254740993.00000000000000000000000000000000001")
attempt(b" 2.5 ")
attempt(bytearray(b"1e2"))
attempt(b"\xff")
attempt(None)
attempt([])
attempt(1j)
attempt("1", "2")
attempt(x=1)
attempt()
attempt(10**400)
attempt(2**1024 - 2**970)
attempt(2**1024 - 2**970 - 1)
