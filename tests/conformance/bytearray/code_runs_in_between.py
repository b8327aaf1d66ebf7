# Converting an argument may run code that changes the very bytearray: nothing may be read or written outside of it.
def attempt(action):
    try:
        print(repr(action()), data)
    except Exception as error:
        print(type(error).__name__, error, data)


class Clears:
    def __index__(self):
        data.clear()
        return 1

    def __bytes__(self):
        data.clear()
        return b"B"


for action in (
    lambda: data[Clears()], lambda: data[Clears() : 50], lambda: data.__setitem__(0, Clears()), lambda: data.__setitem__(Clears(), 1), lambda: data.append(Clears()),
    lambda: data.insert(1, Clears()), lambda: data.insert(Clears(), 1), lambda: data.extend([1, Clears(), 2]), lambda: data.find(b"b", Clears()), lambda: data.pop(Clears()),
    lambda: data.__setitem__(slice(0, 2), [Clears()]), lambda: data.__setitem__(slice(Clears(), 3), b"xyz"), lambda: data.__delitem__(slice(Clears(), None, 2)),
    lambda: data * Clears(), lambda: data.ljust(Clears()), lambda: data.split(b"b", Clears()), lambda: data.count(Clears()), lambda: bytearray([1, Clears()]),
):
    data = bytearray(b"ab%sc")
    attempt(action)
