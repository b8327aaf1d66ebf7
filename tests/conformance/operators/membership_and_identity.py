class Contains:
    def __contains__(self, item):
        print("asked", item, end=" ")
        return [item] if item else 0


print(5 in Contains(), 0 in Contains(), 5 not in Contains())
print(1 in [1.0], 1 in {True: 0}, "b" in "abc", 2 in (1, 2), None in [None], [] in [[]], float("nan") in [float("nan")], 3 in range(5), "" in "", b"a" in b"abc", 97 in b"abc", 1 in {1}, "k" in {"k": 1}, (1,) in [(1,)])
for source in ("1 in 5", "1 in None", "1 in 'abc'", "[] in {}", "None in 'x'", "'a' in b'a'", "256 in b''", "1 in int", "1 not in object()", "'x' in 1.5"):
    try:
        print(eval(source))
    except Exception as error:
        print(source, type(error).__name__, error)
a = [1]
b = a
print(a is b, a is [1], a is not [1], None is None, (x := 1000) is x, [] is [], a == b)
