items = [1, 2, 3, 4]
seen = []
for item in items:
    seen.append(item)
    if item < 3:
        items.append(item * 10)
print(seen, items)
items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)
items = [1, 2, 3]
it = iter(items)
next(it)
items.clear()
print(list(it), next(it, "over"))
items.extend([1, 2, 3])
print(list(it))
items = [1, 2, 3]
rev = reversed(items)
next(rev)
items.append(4)
print(list(rev), rev.__length_hint__())
print(iter([1, 2, 3]).__length_hint__(), iter(items).__reduce__()[1:], reversed(items).__reduce__()[1:])
