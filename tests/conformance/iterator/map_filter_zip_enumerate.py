print(list(map(str, [1, 2])), list(map(lambda *a: a, "ab", [1, 2, 3], (9, 8, 7))), list(map(None.__class__, [])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", "cd", strict=True)), list(enumerate("ab")), list(enumerate("ab", start=5)), list(enumerate("a", 2**70)), list(enumerate([], -1)))
for action in (lambda: list(zip("ab", "c", strict=True)), lambda: list(zip("a", "bc", strict=True)), lambda: list(zip("ab", "cd", "e", strict=True)), lambda: list(zip("a", "b", "cd", strict=True)), lambda: list(zip("a", "", strict=True)), lambda: list(map(int, ["x"])), lambda: list(map(1, [1])), lambda: next(map(len, []))):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
m = map(str, [1, 2])
print(iter(m) is m, next(m), list(m), list(m), m.__class__, type(zip()).__name__)
z = zip(a := iter([1, 2, 3]), iter([1]))
print(list(z), list(a))
e = enumerate(iter("xy"))
print(next(e), list(e), enumerate[int])


class Sub(map):
    pass


print(type(Sub(str, [])).__name__, list(Sub(str, [1])))
