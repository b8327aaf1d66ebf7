s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
try:
    for x in s:
        s.discard(x)
except RuntimeError as error:
    print(error)
it = iter({1, 2, 3})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, None))
s = {1, 2}
it = iter(s)
s.add(3)
s.discard(3)
try:
    print(list(it))
except RuntimeError as error:
    print(error)
s = {1}
s.add(2)
recursive = frozenset([1, ("t", 2)])
print(len(recursive), sorted(map(repr, recursive)))


class Holder:
    def __repr__(self):
        return repr(held)

    def __hash__(self):
        return 1


held = {Holder()}
print(held)
