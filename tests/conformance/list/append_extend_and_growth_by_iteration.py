items = []
items.append(1)
items.extend((2, 3))
items.extend("ab")
items.extend(x for x in range(2))
items.extend({"k": 1})
items.extend(items)
items += (9,)
items += "z"
print(items)
for action in (lambda: items.append(), lambda: items.append(1, 2), lambda: items.extend(5), lambda: items.extend(), lambda: items.__iadd__(None), lambda: items + (1,), lambda: items + "x"):
    try:
        print(action())
    except TypeError as error:
        print(error)


def failing():
    yield 1
    yield 2
    raise ValueError("midway")


partial = []
try:
    partial.extend(failing())
except ValueError as error:
    print(error, partial)
