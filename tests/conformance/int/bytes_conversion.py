print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (0).to_bytes(0, "big"), (255).to_bytes())
print((-1).to_bytes(2, "big", signed=True), (-128).to_bytes(1, "little", signed=True), (2**64).to_bytes(9, "big"))
print(int.from_bytes(b"\x00\x10", "big"), int.from_bytes(b"\x00\x10", byteorder="little"), int.from_bytes(b"\xfc\x00", "big", signed=True))
print(int.from_bytes([255, 0, 0]), int.from_bytes(b""), int.from_bytes(bytearray(b"\xff" * 20), "little", signed=True))
print(bool.from_bytes(b"\x01", "big"), type(bool.from_bytes(b"\x00", "big")))


class Sub(int):
    pass


print(type(Sub.from_bytes(b"\x05")).__name__, Sub.from_bytes(b"\x05"))
for action in (
    lambda: (256).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"),
    lambda: (128).to_bytes(1, "big", signed=True),
    lambda: (-129).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(1, "middle"),
    lambda: (1).to_bytes(-1, "big"),
    lambda: (1).to_bytes("a"),
    lambda: int.from_bytes("text", "big"),
    lambda: int.from_bytes(5, "big"),
    lambda: int.from_bytes([256], "big"),
    lambda: int.from_bytes(b"1", "up"),
    lambda: int.from_bytes(),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
