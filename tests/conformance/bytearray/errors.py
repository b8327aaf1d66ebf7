data = bytearray(b"abc")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: data.__setitem__(0, 256))
attempt(lambda: data.__setitem__(0, -1))
attempt(lambda: data.__setitem__(0, "a"))
attempt(lambda: data.__setitem__(0, b"a"))
attempt(lambda: data.__setitem__(5, 1))
attempt(lambda: data.__setitem__("x", 1))
attempt(lambda: data.__setitem__(slice(0, 1), 5))
attempt(lambda: data.__setitem__(slice(0, 1), "x"))
attempt(lambda: data.__setitem__(slice(0, 3, 2), b"xyz"))
attempt(lambda: data.__delitem__(5))
attempt(lambda: data.append(256))
attempt(lambda: data.append("a"))
attempt(lambda: data.extend("ab"))
attempt(lambda: data.extend([256]))
attempt(lambda: data.extend(5))
attempt(lambda: data.insert(0, 300))
attempt(lambda: data.pop(9))
attempt(lambda: bytearray().pop())
attempt(lambda: data.remove(1))
attempt(lambda: data.remove(256))
attempt(lambda: data.remove("a"))
attempt(lambda: hash(data))
attempt(lambda: bytearray(-1))
attempt(lambda: bytearray("x"))
attempt(lambda: bytearray([1, 999]))
attempt(lambda: data + "x")
attempt(lambda: data < 5)
attempt(lambda: {data: 1})
print(data)
