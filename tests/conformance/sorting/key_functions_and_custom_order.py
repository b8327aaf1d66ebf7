class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


print(sorted([Version("1.10"), Version("1.9"), Version("0.5.1")]), sorted([Version("2"), Version("10")], reverse=True), min(Version("3"), Version("1")))
words = "the quick brown fox jumps over the lazy dog The Quick".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), sorted(set(words), key=lambda w: w[::-1]), sorted(words, key=len, reverse=True))
print(sorted([3, 1.5, True, -2, 2**70, 0.0]), sorted(["é", "z", "e", "É"]), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted([b"b", b"a"]), sorted([float("inf"), -1, float("-inf")]), sorted(range(5), key=lambda x: -x), sorted("aB", key=str.swapcase))
print(sorted([0.0, -0.0, 0, False]), sorted([1, 1.0, True], reverse=True), sorted([(1, 2), (1,), ()]), sorted([None] * 2, key=lambda x: 0))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
records = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
records.sort(key=lambda r: r[1])
records.sort(key=lambda r: r[0])
print(records)
