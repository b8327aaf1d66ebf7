print(min(3, 1, 2), max("b", "a"), min([5]), max([], default="d"), min("abc", key=lambda c: -ord(c)), max(1, 2.0, 2), max([1, 3], [1, 2, 9]), min({3: 1, 2: 5}), max(range(5), key=lambda x: x % 3), min([], default=None), max((1, "a"), (1, "b")), max([True, 1]), min(-0.0, 0.0))
print(sum([1, 2]), sum([1.5, 2]), sum([], 5), sum([[1], [2]], []), sum(range(10), 100), sum((x for x in (1, 2)), start=10), sum([1j, 1]), sum([True, True]), sum([2**62, 2**62, 2**62]), sum([0.1] * 10), sum([1, 2.5, 3]), sum([2**70, -(2**70), 1.0]))
print(any([]), all([]), any([0, "x"]), all([1, 0]), any(x for x in [None, 0]), all("abc"), any(iter([1])))
log = []


def note(x):
    log.append(x)
    return x


print(any(note(x) for x in [0, 5, 6]), all(note(x) for x in [1, 0, 2]), log)


class NoOrder:
    def __lt__(self, other):
        raise ValueError("no order")


for action in (lambda: max([]), lambda: min(()), lambda: max(1, "a"), lambda: max([1, "a"]), lambda: min(NoOrder(), NoOrder()), lambda: sum(["a"]), lambda: sum([[1]]), lambda: sum(5), lambda: any(5), lambda: max(None), lambda: max(1, 2, key=5), lambda: sum([1], "a"), lambda: sum([], b""), lambda: sum([], bytearray()), lambda: max([1, 2], default=0, key=lambda x: 1 / 0)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
