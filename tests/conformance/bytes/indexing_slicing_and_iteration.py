data = b"hello"
print(data[0], data[-1], data[1:3], data[::-1], data[10:], data[::2], list(data), list(reversed(data)), max(data), 104 in data, b"ell" in data, b"" in data)
for action in (lambda: data[5], lambda: data["a"], lambda: data[1.0], lambda: 256 in data, lambda: -1 in data, lambda: "h" in data, lambda: None in data):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for statement in ("data[0] = 1", "del data[0]", "data[0:1] = b'x'"):
    try:
        exec(statement)
    except TypeError as error:
        print(error)
print(data[:] is data, bytes(data) is data, data[1:1] is bytes(), data[0:1] is data[0:1])
