data = bytearray(b"abcdef")
view = memoryview(data)
for action in (lambda: data.append(1), lambda: data.pop(), lambda: data.clear(), lambda: data.extend(b"x"), lambda: data.__delitem__(0), lambda: data.__iadd__(b"x")):
    try:
        action()
        print("allowed")
    except BufferError as error:
        print(error)
data[0] = 90
print(view[0], bytes(view), view.tolist())
view.release()
data.append(33)
print(data)
