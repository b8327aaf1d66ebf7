# One line a value: ints, floats, complex numbers, strings, bytes, tuples and frozensets.
values = []
values += [n for n in range(-10, 10)]
values += [2**k for k in range(28, 68, 4)] + [-(2**k) - 1 for k in range(28, 68, 4)]
values += [10**k for k in range(5, 40, 5)] + [2**61 - 1, 2**61 - 2, 2**122, -(2**61) + 1]
values += [k / 7 for k in range(-10, 10)] + [1.5 * 2.0**k for k in range(-1000, 1001, 200)] + [0.1, 1e-300, 1e300]
values += [complex(a, b) for a in (0, 1, -1.5) for b in (1, -1, 0.25)]
values += ["", "a", "ab", "abc", "é", "日本語", "😀", "Hello, World!", "x" * 31, "x" * 32, "x" * 33, "\0\0", "a b", "__init__"]
values += [chr(97 + k) * (k + 1) for k in range(20)]
values += [b"", b"a", b"abc", b"\xff\x00", bytes(range(64))] + [bytes([k] * k) for k in range(1, 12)]
values += [(), (0,), (1, 2), ("a",), ("a", 1, None is None), ((1, 2), (3, 4)), (1.5, "x", b"y"), tuple(range(15)), ((),) * 3]
values += [(k, k + 1) for k in range(15)] + [("k", k) for k in range(15)]
values += [frozenset(range(k)) for k in range(12)] + [frozenset("abc"), frozenset([(1, 2)])]
values += [range(5), range(3, 5), range(1, 10, 3), True, False, int.__hash__(7)]
print(len(values))
for value in values:
    print(ascii(value)[:60], hash(value))
