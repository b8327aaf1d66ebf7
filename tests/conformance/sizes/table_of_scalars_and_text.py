import sys

values = [None, True, False, ..., NotImplemented, 1.5, 0.0, 1j, object(), int, object, type, len, print]
values += [0, 1, -1] + [2**k for k in range(10, 200, 10)] + [2**k - 1 for k in range(20, 130, 10)] + [-(2**30), -(2**60), 10**100]
values += ["", "a", "ab", "é", "éa", "Ā", "Āb", "😀", "😀c", "x" * 50, "é" * 50, "日" * 50, "😀" * 50, "\xff", "\u0100", "\uffff", "\U00010000", "\x7f", "\x80"]
values += ["k" * n for n in range(0, 40, 4)]
values += [b"", b"a", b"abc", bytes(100), bytearray(), bytearray(b"abc"), bytearray(100)]
values += [(), (1,), (1, 2), tuple(range(10)), [], [1], [1, 2, 3], list(range(10)), {}, {1: 2}, {"a": 1}, set(), {1}, frozenset(), frozenset([1]), range(5), range(0, 10**30), slice(1), slice(1, 2, 3)]
print(len(values))
for value in values:
    text = ascii(value) if not callable(value) and type(value) is not object else type(value).__name__
    print(text[:40], sys.getsizeof(value), value.__sizeof__() if not isinstance(value, type) else "")
