r = range(0, 20, 3)
print(6 in r, 7 in r, 6.0 in r, 6.5 in r, True in range(2), "6" in r, -3 in r, 20 in r, 18 in r, 10**30 in range(10**40), None in r)
print(r.index(9), r.count(9), r.count(10), r.index(9.0), range(10, 0, -2).index(4), 3 in range(10, 0, -1), r.count(6.0))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == range(0, 3), range(3) == [0, 1, 2], range(1) == range(0, 1, 5), range(3) != range(4), hash(range(0)) == hash(range(2, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(5)) == hash(range(0, 5)))
for action in (lambda: r.index(10), lambda: r.index("x"), lambda: r.index(), lambda: r.count(), lambda: range(3) < range(4), lambda: range(3) + range(2), lambda: range(3) * 2):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Five:
    def __eq__(self, other):
        return other == 5


print(Five() in range(10), Five() in range(3), range(10).index(Five()), range(10).count(Five()))
