inf, nan = float("inf"), float("nan")
for value in (0j, 1j, -1j, 1 + 2j, 1 - 2j, -1.5 + 0j, complex(0, -0.0), complex(-0.0, 0), complex(-0.0, -0.0), complex(inf, nan), complex(nan, -inf), complex(0, inf), 1e100j, 1e16 + 1e-5j, complex(1.0, 3)):
    print(repr(value), str(value), f"{value}", value.real, value.imag)
for text in ("1", "1j", "-j", "+j", "1+j", "1-2j", " ( 1e5-2.5j ) ", "(1j)", "inf+nanj", "infj", "1_0+2_0j", "1+2J", "1 + 2j", "1+2", "j1", "", "()", "(1", "1j1", "1jj", "1e", "nan-infinityj", ".5j", "1.e2j", "--1j", "1+-2j"):
    try:
        print(repr(text), complex(text))
    except Exception as error:
        print(repr(text), type(error).__name__, error)
for arguments in ((1, 2), (1j, 1j), (1 + 2j, 3 + 4j), ("1", 2), (1, "2"), (None,), (1, None), ([],), (b"1",), (True, False), (1, 2, 3), ()):
    try:
        print(arguments, complex(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
print(complex(real=1, imag=2), complex(imag=5), complex(10**20), complex(0.5))
