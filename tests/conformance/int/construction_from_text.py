def attempt(*arguments, **keywords):
    try:
        print(int(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("0", "-0", "+7", "  42\n", "1_000", "٣", "０１２", "\u00a05\u2003", "007", "-12_3"):
    attempt(text)
for text in ("", " ", "-", "+", "1_", "_1", "1__0", "0x10", "1.0", "1e3", "12 3", "abc", "1\0", "²", "½", "- 1"):
    attempt(text)
for text, base in (
    ("ff", 16),
    ("0xFF", 16),
    ("0xff", 0),
    ("0b101", 0),
    ("0b101", 2),
    ("0o17", 0),
    ("0o17", 8),
    ("zz", 36),
    ("-0X1f", 16),
    ("010", 0),
    ("0", 0),
    ("00", 0),
    ("0_7", 0),
    ("0x_f", 0),
    ("0x", 16),
    ("0b2", 0),
    ("9", 8),
    ("10", 1),
    ("10", 37),
    ("10", -2),
    ("z", 35),
    ("1 ", 16),
):
    attempt(text, base)
attempt(b"12")
attempt(bytearray(b"-7"), 10)
attempt(b"\xff")
attempt(b"1", 0)
attempt(5, 10)
attempt("5", base="x")
attempt("5", 10.0)
attempt(base=3)
attempt("5", None)
attempt(x="5")
attempt("7", base=8)
attempt()
