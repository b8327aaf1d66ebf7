class Never:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 1


class Raises:
    def __eq__(self, other):
        raise ValueError("compared")

    def __hash__(self):
        return 1


n, r = Never(), Raises()
nan = float("nan")
print(n == n, n in [n], [n] == [n], (n,) == (n,), {n: 1}[n], n in {n}, {n} == {n}, [n].index(n), [n].count(n), n in (n,), {1: n} == {1: n}, n in {1: n}.values(), nan in [nan], [nan].count(nan), {nan: 1}[nan], nan in {nan}, (nan, 1) == (nan, 1), [nan] < [nan, 1], [nan] < [nan])
print(r in [r], [r] == [r], {r: 1}[r], [r].count(r), (1, r) == (1, r), [r].index(r))
for action in (lambda: r == r, lambda: r in [1], lambda: [r].index(1), lambda: {r: 1}[Raises()], lambda: [1, r] == [1, Raises()], lambda: [r].remove(1), lambda: {r} - {Raises()}, lambda: 1 in {r: 1}, lambda: r != r):
    try:
        print(action())
    except ValueError as error:
        print(error)
items = [n]
items.remove(n)
print(items)
