data = bytearray(b"hello")
data[0] = 72
data[-1:] = b"p!"
data.append(33)
data.extend(b"ab")
data.extend([99, 100])
data.insert(0, 62)
data.insert(-100, 60)
data.insert(100, 126)
print(data, data.pop(), data.pop(0), data.pop(-2), data)
data.remove(ord("l"))
data.reverse()
print(data, len(data))
del data[0]
del data[::2]
print(data)
data += b"xy"
data *= 2
print(data)
data[1:3] = []
data[1:1] = range(3)
data[::2] = bytes(len(data[::2]))
print(data, data.copy(), data.copy() is data)
data.clear()
print(data, bool(data))
