a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b, [9], "z") == {1, 2, 3, 4, 5, 9, "z"}, a.intersection(b, [3]), a.difference(b, [1]), a.symmetric_difference([1, 7]), a.union(), a.intersection(), a.difference())
print(a <= b, {3} <= b, {3} < b, b < b, b <= b, a > {1}, a >= a, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([8]), a.isdisjoint({1}), a == {4, 3, 2, 1}, a != b, a == frozenset(a), a == [1, 2, 3, 4])
c = set(a)
c |= {8}
c &= {1, 8, 9}
c ^= {1, 2}
c -= {8}
print(c)
c.intersection_update([2, 3], (2,))
c.difference_update([5], [6])
c.symmetric_difference_update("ab")
print(sorted(map(str, c)))
print(type(a | frozenset(b)).__name__, type(frozenset(a) | b).__name__, type(frozenset(a) & b).__name__)
for expression in ("a | [1]", "a & 'x'", "a - None", "a ^ {1: 2}", "a < [1]", "a <= 5", "[1] | a", "a + b", "a.union(5)", "a.issubset(5)", "a.isdisjoint(5)", "a.intersection([[]])", "a.symmetric_difference()", "a.symmetric_difference(b, b)", "a.difference([[]])"):
    try:
        print(expression, eval(expression))
    except TypeError as error:
        print(expression, error)
for statement in ("a |= [1]", "a &= 5", "a -= 'x'", "a ^= [2]"):
    try:
        exec(statement)
    except TypeError as error:
        print(error)
