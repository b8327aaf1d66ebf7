items = [1, 2, 3, 2, 1, 2.0, "2"]
print(items.index(2), items.index(2, 2), items.index(2, -3), items.index(1, 1, 5), items.count(2), items.count("x"), items.index("2"), items.count(True))
for action in (lambda: items.index(9), lambda: items.index(1, 1, 3), lambda: items.index("zz", 0), lambda: items.index(), lambda: items.index(1, None), lambda: items.index(1, "a"), lambda: items.count(), lambda: [].index([])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(items.index(1, -100), items.index(1, 1, 100), items.index(2.0, -2, 2**70))
