print(0b1010, 0o777, 0xDEAD_BEEF, 1_000_000, 0b_1, 0o_7, 0x_F, 00, 0_0, 0B11, 0O17, 0XaF)
print(99999999999999999999999999999999, -0, - -5, +-+3, ~-1, not 0)
print(1 .real, 1..real, 1.0.real, (1).real, 1_0.5_0, 1e1_0)
for text in ("012", "1__0", "1_", "0b2", "0b", "0o8", "0xg", "0x", "1_a", "1abc", "0b12", "1e", "1e+", "12.34.5", "09.5"):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(text, "|", error.msg)
