for piece in (slice(1, 3), slice(None), slice(None, None, 2), slice(None, None, -2), slice(4, 1, -1), slice(10, 20), slice(3, 1), slice(-2, None), slice(1, None, 3), slice(0, 2**70, 2**40)):
    items = list(range(7))
    del items[piece]
    print(piece, items)
items = [1, 2, 3]
del items[0], items[-1]
print(items)
for statement in ("del items[5]", "del items['x']", "del items[::0]", "items[9] = 1", "items['x'] = 1", "items[1.0] = 1", "items[None]", "items[1.5]", "items[9]", "items[-2]", "items[::0]"):
    try:
        exec(statement)
    except Exception as error:
        print(type(error).__name__, error)
