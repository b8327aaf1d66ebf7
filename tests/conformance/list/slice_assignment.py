def show(start, stop, step, values):
    items = list(range(6))
    try:
        items[start:stop:step] = values
        print(start, stop, step, values, items)
    except Exception as error:
        print(start, stop, step, values, type(error).__name__, error, items)


show(1, 3, None, "abcd")
show(1, 3, None, [])
show(3, 1, None, [9])
show(None, None, None, [7])
show(10, 20, None, (1, 2))
show(-2, None, None, range(3))
show(0, 0, None, [8])
show(None, None, 2, "xyz")
show(None, None, 2, "xy")
show(None, None, -1, range(6))
show(5, 0, -2, "abc")
show(4, 1, 2, [])
show(4, 1, 2, [1])
show(None, None, 1, "ab")
show(0, 2, None, 5)
show(None, None, 2, 5)
show(None, None, 0, [])
show("a", None, None, [])
show(1, 5, 3, {1: 0, 2: 0})
items = [1, 2, 3]
items[1:2] = items
print(items)
items[:] = items
items[::2] = items[::2]
items[::-1] = items
print(items)
