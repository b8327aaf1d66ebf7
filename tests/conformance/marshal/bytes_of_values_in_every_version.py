import marshal

nan = float("nan")
text = "not interned " + str(5)
accented = "h\xe9llo" + str(1)
floats = [1.5, -0.0, 5e-324, 1.7976931348623157e308, 1 / 3, 1e16, 1e17, 123456789e15, float("inf"), -float("inf"), nan]
ints = [0, 1, -1, 256, 257, -6]
for shift in (15, 16, 30, 31, 32, 45, 60, 63, 64, 100):
    ints += [2**shift - 1, 2**shift, -(2**shift), -(2**shift) - 1]
values = [
    None, True, False, ..., StopIteration,
    12345678901234567890123, 1.5 + 2j, complex(nan, -0.0),
    "interned_name", text, accented, "x\u20ac" + chr(0x1F600), "a" + chr(0xD800), "x" * 255, "y" * 256, "\xe9", "+",
    b"bytes", b"", b"x", bytearray(b"xyz"), memoryview(b"xyz"),
    (1, 2, 3), tuple(range(300)), [1, 1.5, [2.5]], {"a": 1, 2: "b", 1.5: (1.5,)},
    "", (), [], {}, set(), frozenset(),
]
for value in ints + floats + values:
    for version in range(5):
        print(version, marshal.dumps(value, version))
