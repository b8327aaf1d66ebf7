items = [1, 2, 3, 2, 1]
print(items.pop(), items.pop(0), items.pop(-2), items)
items.remove(2)
print(items)
for action in (lambda: items.remove(99), lambda: [].pop(), lambda: items.pop(5), lambda: items.pop(-6), lambda: items.pop("x"), lambda: items.pop(1.0), lambda: items.remove(), lambda: items.pop(2**70), lambda: items.pop(0, 1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Odd:
    def __eq__(self, other):
        if other == 3:
            raise RuntimeError("compared with 3")
        return False


try:
    [1, 3].remove(Odd())
except RuntimeError as error:
    print(error)
nan = float("nan")
values = [nan]
values.remove(nan)
print(values)
