print(set(), {1}, {1, 2, 3}, set("a"), set([1, 1, 1]), set(range(3)), {1.0, 1, True}, {None}, set({1: 2}), {(1, 2)}, {*[1, 2], 3}, {x % 3 for x in range(10)})
print(frozenset(), frozenset([1]), frozenset({"a"}), repr(frozenset({1, 2})))


class Sub(set):
    pass


class FSub(frozenset):
    pass


print(Sub([1]), FSub([1]), Sub(), FSub(), type(Sub([1]) | {2}).__name__, type(Sub([1]).copy()).__name__, type(FSub([1]).copy()).__name__, frozenset() is frozenset(), frozenset((f := frozenset([1]))) is f)
for action in (lambda: set(5), lambda: set([[]]), lambda: set(1, 2), lambda: frozenset([{}]), lambda: {[1]}, lambda: set(iterable=[]), lambda: frozenset(x=1), lambda: hash(set()), lambda: {set()}):
    try:
        print(action())
    except TypeError as error:
        print(error)
s = set()
s.add(1)
s.__init__("ab")
print(sorted(s))
