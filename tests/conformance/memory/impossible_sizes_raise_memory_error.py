def attempt(action):
    try:
        action()
        print("worked")
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error, error.args)


attempt(lambda: [0] * 2**60)
attempt(lambda: (0,) * 2**60)
attempt(lambda: "a" * (2**63 - 1))
attempt(lambda: "é" * (2**63 - 1))
attempt(lambda: b"a" * (2**63 - 1))
attempt(lambda: bytes(2**63 - 1))
attempt(lambda: bytearray(2**63 - 1))
attempt(lambda: [0] * 2**63)
attempt(lambda: "a" * 2**63)
attempt(lambda: bytes(2**63))
attempt(lambda: list(range(2**62)))
attempt(lambda: "ab" * 2**62)
attempt(lambda: [1, 2] * 2**62)
attempt(lambda: bytearray(b"ab") * 2**62)
attempt(lambda: "x".center(2**63 - 1))
attempt(lambda: [None] * 2**61)
attempt(lambda: 1 << 2**66)
items = [1, 2, 3]
try:
    items *= 2**60
except MemoryError:
    print(items)
try:
    items[0:0] = [0] * 2**60
except MemoryError:
    print(items)
text = "still fine"
print(text * 2, [*items, 4])
