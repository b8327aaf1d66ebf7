data = bytearray(b"hello")
view = memoryview(data)
print(view[0], view[-1], bytes(view[1:3]), view.tolist(), len(view), view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.readonly, view.contiguous, view.obj is data, list(view[::-2]), 104 in view, view == b"hello", view.tobytes(), view.hex())
view[0] = 72
view[1:3] = b"EL"
print(data, memoryview(b"abc").readonly, hash(memoryview(b"abc")) == hash(b"abc"), bytes(view.toreadonly()), memoryview(view) == view)
with memoryview(data) as inner:
    print(inner[0])
for action in (lambda: inner[0], lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, "a"), lambda: view.__setitem__(slice(0, 2), b"abc"), lambda: view[10], lambda: memoryview(b"abc").__setitem__(0, 1), lambda: memoryview("x"), lambda: hash(view), lambda: view.__delitem__(0), lambda: memoryview(), lambda: view["a"], lambda: inner.tobytes()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
c = memoryview(bytes(8)).cast("I")
print(c.tolist(), c.format, c.itemsize, len(c))
