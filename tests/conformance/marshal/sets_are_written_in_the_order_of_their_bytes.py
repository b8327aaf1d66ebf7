import marshal

mixed = frozenset({"b", "a", "c", 1.5, None, (1, 2), b"x", 10**20})
nested = frozenset({frozenset({1}), frozenset({2, 3})})
for version in range(5):
    print(version, marshal.dumps({3, 1, 2}, version))
    print(version, marshal.dumps(mixed, version))
    print(version, marshal.dumps(nested, version))
    print(version, marshal.loads(marshal.dumps(mixed, version)) == mixed)
for count in range(20):
    numbers = frozenset([number for number in range(count)])
    texts = set("t%d" % number for number in range(count))
    print(marshal.dumps(numbers), marshal.dumps(texts), marshal.dumps([numbers, texts, numbers], 2))

# What cannot be ordered stays as it is: NaNs; but complex ones do not compare at all.
nan = float("nan")
print(marshal.dumps({float("nan"), float("nan")}, 2))
try:
    marshal.dumps({complex(0, float("nan")), complex(0, float("nan"))})
except MemoryError as error:
    print("MemoryError", error)
