print([1, 2] == [1, 2], [1, 2] == (1, 2), [1] < [2], [1, 2] < [1], [] < [0], [1, [2]] == [1, [2.0]], [1] != [1, 2], [[1], 2] > [[0], 9])
print([1, 2] * 2, 0 * [1], [1] * -3, [[]] * 2, [None] * True)
shared = [[]] * 3
shared[0].append(1)
print(shared)
items = [1]
items *= 3
print(items)
items *= 0
print(items)
for expression in ("[1] * [1]", "[1] * 1.0", "[1] + 5", "[1] < (1,)", "[1, 'a'] < [1, 2]", "[1] - [1]", "[0] * 2**62", "[1] @ [1]"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)


class Flips:
    def __eq__(self, other):
        victim.clear()
        return True


victim = [Flips(), Flips(), Flips()]
print(victim == [1, 2, 3], victim)
