items = [1, 2]
items.insert(99, 3)
items.insert(-99, 0)
items.insert(2, "middle")
items.insert(-1, "before last")
items.insert(True, "one")
print(items)
for arguments in ((), (1,), ("x", 1), (1.0, 1), (2**70, 1), (1, 2, 3)):
    try:
        items.insert(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
print(items)
