a = {"x": 1, "y": [2]}
print(a == {"y": [2], "x": 1.0}, a == {"x": 1}, a != {}, a == [("x", 1)], {} == {}, {1: {}} == {True: {}})
for operator in ("<", ">=", "+", "-", "&", "*"):
    try:
        eval(f"a {operator} a")
    except TypeError as error:
        print(error)
a["self"] = a
print(a, [a])
try:
    hash({})
except TypeError as error:
    print(error)


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq called")


bad = {BadEq(): 1}
for action in (lambda: bad[1], lambda: bad[BadEq()], lambda: bad == {1: 1}, lambda: 1 in bad):
    try:
        print(action())
    except ValueError as error:
        print(error)
key = next(iter(bad))
print(bad[key], key in bad)
