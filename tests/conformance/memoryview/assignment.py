def attempt(view, key, value):
    try:
        view[key] = value
        print(view.tobytes())
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(b"abcdefgh"))
for key, value in (
    (0, 65), (-1, 90), (0, 256), (0, -1), (0, "a"), (50, 1), (slice(1, 3), b"XY"), (slice(1, 3), b"XYZ"), (slice(0, 2), 5), (slice(0, 4, 2), b"..."[:2]),
    ("a", 1), ((0,), 66), (slice(0, 3), view[1:4]), (slice(1, 4), view[0:3]), (slice(0, 4), memoryview(bytearray(4)).cast("i")),
):
    attempt(view, key, value)
try:
    del view[0]
except TypeError as error:
    print(error)
attempt(memoryview(b"abc"), 0, 1)
for format, values in (
    ("b", (-128, 127, 128)), ("h", (-1, 2**15)), ("H", (65535, -1)), ("i", (-5, 2**31)), ("I", (2**32 - 1, -1)), ("q", (-(2**63), 2**63)),
    ("Q", (2**64 - 1, 2**64)), ("n", (-1,)), ("N", (5, -1)), ("P", (2**40,)), ("f", (1.5, 1, "x")), ("d", (0.1, None)), ("?", (5, 0, "x")), ("c", (b"z", b"zz", 5)),
):
    numbers = memoryview(bytearray(8)).cast(format)
    for value in values:
        attempt(numbers, 0, value)
    print(format, numbers[0])
