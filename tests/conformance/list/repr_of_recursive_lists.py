items = [1]
items.append(items)
print(items, repr(items[1]), str([items]))
other = [items, {"k": items}]
items.append(other)
print(items)
print([[], [[]], [()], "s", 'it\'s', None, 1.0])


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


try:
    repr([1, Bad()])
except ValueError as error:
    print(error)
print(items[0])
