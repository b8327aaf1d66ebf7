def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [1, "a"].sort())
attempt(lambda: ["a", 1].sort())
attempt(lambda: [1, None, 2].sort())
attempt(lambda: [1, 2].sort(lambda x: x))
attempt(lambda: [1, 2].sort(key=5))
attempt(lambda: [1, 2].sort(reverse="x"))
attempt(lambda: [1, 2].sort(unknown=1))
attempt(lambda: sorted())
attempt(lambda: sorted(5))
attempt(lambda: sorted([1], 2))
attempt(lambda: sorted([1, 2], key=None, reverse=False))
attempt(lambda: [1].sort(key=lambda: 0))
attempt(lambda: [1j, 2j].sort())
attempt(lambda: [(1, "a"), (1, 2)].sort())
attempt(lambda: [1.0, "x", 2].sort())
items = [3, 1, 2]


def key(value):
    items.append(9)
    return value


try:
    items.sort(key=key)
except ValueError as error:
    print(error, items)


class Spy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("during", watched)
        if self.n == 1:
            raise KeyError("stop")
        return self.n < other.n

    def __repr__(self):
        return f"Spy{self.n}"


watched = [Spy(3), Spy(2), Spy(1)]
try:
    watched.sort()
except KeyError as error:
    print(error, sorted(s.n for s in watched))
