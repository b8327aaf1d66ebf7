"""Membership where an int, its hash and the entry that the hash leads to first may disagree."""

PRIME = 2**61 - 1

mixed = {0, 1, -1, -2, 5, 2**30 - 1, 2**30, -(2**30), PRIME, "a", 1.5, True, -3}
candidates = [0, 1, -1, -2, -3, 2, 5, 2**30 - 1, 2**30, -(2**30), PRIME, 2**61, PRIME + 5]
candidates += [1.0, False, "a", "b", "".join(["a"]), None, -5, 7.0, frozenset()]
for candidate in candidates:
    print(candidate, candidate in mixed, candidate not in mixed)

# -1 and -2 have one hash; a deleted entry keeps a hash that no key has.
mixed.discard(-1)
print(-1 in mixed, -2 in mixed)
mixed.discard(-2)
print(-1 in mixed, -2 in mixed)
mixed.discard(0)
print(0 in mixed, False in mixed)

nothing = set()
print(0 in nothing, -1 in nothing, "a" in nothing)

# Other objects with the hash of a small int.
print(0 in {PRIME}, PRIME in {PRIME}, 5 in {PRIME + 5}, -5 in {-PRIME - 5}, -1 in {-2}, -2 in {-1})
print(5 in {5.0}, 5 in {6.0}, 1 in {True}, 0 in {False})

for element in [0, -1, -2, -3, PRIME]:
    container = set([element])
    print(element, [key for key in [0, -1, -2, -3, PRIME, -PRIME - 1, 2] if key in container])


class Odd(int):
    """Equal to nothing."""

    def __eq__(self, other):
        print("asked")
        return False

    __hash__ = int.__hash__


print(5 in {Odd(5)}, Odd(5) in {5})


class Text(str):
    pass


print("q" in {Text("q")}, Text("q") in {Text("q")})
