items = [1, [2], 3]
copy = items.copy()
print(copy, copy is items, copy[1] is items[1])
items.reverse()
print(items, list(reversed(items)), items[::-1])
items.clear()
print(items, copy)
one = [1]
one.reverse()
print(one, [].reverse())
for action in (lambda: [].copy(1), lambda: [].reverse(1), lambda: [].clear(1), lambda: list.append(1, 2), lambda: list.append(), lambda: list(1, 2), lambda: list(iterable=1), lambda: list(5)):
    try:
        print(action())
    except TypeError as error:
        print(error)
