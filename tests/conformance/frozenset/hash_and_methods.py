for values in ((), (1,), (1, 2), (2, 1), (1, 2, 3), range(50), ("a", "b"), ((),), (frozenset(),), (-1, -2), (0,), (2**61,)):
    print(hash(frozenset(values)))
f = frozenset("abc")
print(f == set("abc"), set("abc") == f, {f: 1}[frozenset("cba")], f | {"d"} == set("abcd"), f.copy() is f, f.union() is f, (f | f) is f, sorted(f), "a" in f)
print([name for name in dir(set) if name not in dir(frozenset)])
for action in (lambda: f.add(1), lambda: f.__ior__({1}), lambda: frozenset(5), lambda: f < 5, lambda: frozenset.union(), lambda: frozenset.union({1}, {2})):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
g = f
g |= {"z"}
print(len(f), len(g), type(g).__name__)
