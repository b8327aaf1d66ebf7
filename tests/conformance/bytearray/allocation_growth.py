import sys

data = bytearray()
last = -1
for length in range(120):
    size = sys.getsizeof(data)
    if size != last:
        print(length, size, data.__alloc__())
        last = size
    data.append(length)
for length in (100, 60, 50, 20, 0):
    del data[length:]
    print(length, sys.getsizeof(data), data.__alloc__())
print(sys.getsizeof(bytearray(5)), sys.getsizeof(bytearray(b"x" * 100)), sys.getsizeof(bytearray([1, 2, 3])))
