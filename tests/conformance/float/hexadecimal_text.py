for value in (0.0, -0.0, 1.0, 0.1, -3.75, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan")):
    print(value.hex())
for text in ("0x1p0", "1", "0x.8p1", "-0x1.8P-3", "  0xAp+2 ", "inf", "-NAN", "0x1.fffffffffffffp1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffp1023", "0x0.0000000000001p-1022", "0x1p-1075", "0x1.8p-1075", "0x1p99999", "0x1p-99999", "0x", "p1", "0x1p", "1.2.3", "", "0x1g", "0x1.00000000000008p0", "0x1.00000000000018p0", "1e5", "0xp1", "+infinity"):
    try:
        print(repr(text), float.fromhex(text))
    except Exception as error:
        print(repr(text), type(error).__name__, error)


class Sub(float):
    pass


print(type(Sub.fromhex("0x1p1")).__name__)
try:
    float.fromhex(5)
except TypeError as error:
    print(error)
