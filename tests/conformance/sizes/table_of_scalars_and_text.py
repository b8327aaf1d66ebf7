import sys

values = [None, True, False, ..., NotImplemented, 1.5, 0.0, 1j, object(), int, object, type, len, print]
values += [0, 1, -1] + [2**k for k in range(10, 200, 10)] + [2**k - 1 for k in range(20, 130, 10)] + [-(2**30), -(2**60), 10**100]
values += ["", "a", "ab", "é", "éa", "Ā", "Āb", "😀", "😀c", "x" * 50, "é" * 50, "日" * 50, "😀" * 50, "\xff", "\u0100", "\uffff", "\U00010000", "\x7f", "\x80"]
values += ["k" * n for n in range(0, 40, 4)]
values += [b"", b"a", b"abc", bytes(100), bytearray(), bytearray(b"abc"), bytearray(100)]
values += [(), (1,), (1, 2), tuple(range(10)), [], [1], [1, 2, 3], list(range(10)), {}, {1: 2}, {"a": 1}, set(), {1}, frozenset(), frozenset([1]), range(5), range(0, 10**30), slice(1), slice(1, 2, 3)]
values += [tuple(range(n)) for n in range(0, 24, 3)] + [[None] * n for n in range(0, 20, 2)] + [list(range(n)) for n in range(0, 20, 3)]
values += [dict.fromkeys(range(n)) for n in (0, 1, 5, 6, 10, 11, 21, 22, 42, 43, 85, 86)] + [dict.fromkeys(map(str, range(n))) for n in (1, 5, 6, 10, 11)]
values += [set(range(n)) for n in (0, 1, 4, 5, 18, 19, 76, 77, 307, 308)] + [frozenset(map(str, range(n))) for n in (0, 4, 5, 19)]
values += [bytes(n) for n in range(0, 33, 8)] + [bytearray(n) for n in range(0, 33, 8)] + [n / 3 for n in range(5)] + [complex(n) for n in range(3)]
values += [-(2**k) for k in range(5, 65, 10)]
values += ["é" * n for n in (2, 3, 7, 8, 9)] + ["Ā" * n for n in (2, 3, 7, 8, 9)] + ["😀" * n for n in (2, 3, 7, 8, 9)]
print(len(values))
for value in values:
    text = ascii(value) if not callable(value) and type(value) is not object else type(value).__name__
    print(text[:40], sys.getsizeof(value), value.__sizeof__() if not isinstance(value, type) else "")
