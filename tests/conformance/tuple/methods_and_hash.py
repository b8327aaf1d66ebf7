t = (1, 2, 3, 2, 1, 2.0)
print(t.count(2), t.count(9), t.index(2), t.index(2, 2), t.index(1, -3), t.index(3, 0, 3), t.index(2, -1))
for action in (lambda: t.index(9), lambda: t.index(1, 1, 3), lambda: t.index(), lambda: t.count(), lambda: t.count(1, 2), lambda: t.index(1, "x"), lambda: hash(([],)), lambda: hash((1, {}))):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for value in ((), (0,), (1,), (-1,), (1, 2), (2, 1), (1, 2, 3), ((),), ((1, 2), 3), ("a", 1), (1.5, None is None), tuple(range(20)), (0, 0), (0, 0, 0)):
    print(value, hash(value))
