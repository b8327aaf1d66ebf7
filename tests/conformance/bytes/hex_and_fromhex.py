data = bytes([0, 1, 0xAB, 0xFF, 16])
print(data.hex(), data.hex(":"), data.hex("-", 2), data.hex("_", -2), data.hex(b" ", 3), data.hex(":", 0), data.hex(":", 100), b"".hex(), data.hex(sep="."))
for text in ("00ff", "00 FF\n0a", "", "  ", "0", "0g", "f f", "abc", "é0", "0\0"):
    try:
        print(repr(text), bytes.fromhex(text), bytearray.fromhex(text))
    except ValueError as error:
        print(repr(text), error)
for action in (lambda: data.hex("ab"), lambda: data.hex(1), lambda: data.hex("é"), lambda: bytes.fromhex(b"00"), lambda: data.hex(""), lambda: data.hex(":", "x"), lambda: bytes.fromhex()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
