print(list(range(3)), list(reversed(range(3))), list(range(5, 0, -2)), list(reversed(range(5, 0, -2))), sum(range(101)), [*range(2)], max(range(3)), min(range(5, 0, -1)))
print(list(range(2**62, 2**62 + 3)), list(range(2**63 - 2, 2**63 + 2)), list(range(2**70, 2**70 + 6, 3)), list(reversed(range(2**70, 2**70 + 2))), list(range(-(2**63) - 1, -(2**63) + 2)))
it = iter(range(3))
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, "done"))
big = iter(range(2**70, 2**70 + 3))
print(next(big) - 2**70, big.__length_hint__(), [n - 2**70 for n in big])
print(it.__reduce__()[1:], iter(range(5)).__reduce__()[1:])
a, *b, c = range(5)
print(a, b, c)
total = 0
for i in range(1, 20, 4):
    total += i
print(total, i)
