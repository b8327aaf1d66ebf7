x = "outer"
print([x for x in range(3)], x, {x: x * 2 for x in "ab"}, {x % 2 for x in range(5)}, x)
print([(a, b) for a in range(3) if a for b in range(a) if b != 1], [[y * 2 for y in row] for row in [[1], [2, 3]]], [a for a, *_ in ["xyz", "uv"]], {k: v for k, v in [("a", 1)]}, [i for i in range(10) if i % 2 if i > 3], [lambda: i for i in range(2)][0](), [(i, j) for i, j in zip("ab", [1, 2])], [a if a else "zero" for a in (0, 1)], [last := n for n in range(3)], last)
print([*(n for n in "ab")], {**{c: 1 for c in "a"}}, dict((c, i) for i, c in enumerate("ab")), [n for n in (yield_ for yield_ in range(2))], [[] for _ in range(2)], [target[0] for target[0] in range(2)] if (target := [0]) else 0, target)


def f():
    return [locals() for a in [1]], [sorted(locals()) for b in [2]]


print(sorted(f()[0][0]), f()[1])
for source in ("[x for x in 5]", "[missing for x in [1]]", "[1/x for x in [1, 0]]", "{[]: 1 for x in [1]}", "{[] for x in [1]}", "[a for a, b in [1]]", "[a for a, b in [(1, 2, 3)]]"):
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, error)
