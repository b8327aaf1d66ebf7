import sys


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(range(12)))
print(view.nbytes, view.readonly, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.suboffsets)
print(view.c_contiguous, view.f_contiguous, view.contiguous, view.obj, len(view), sys.getsizeof(view))
print(view[0], view[-1], view[2:5].tolist(), view[::2].tolist(), view[::-1].tobytes(), list(view)[:3], 5 in view, b"a" in view)
print(view[::2].contiguous, view[0:0:2].contiguous, view[3:1].tolist(), memoryview(b"abc").readonly, view.toreadonly().readonly)
for key in (50, "a", 1.5, None, (), (0,), (0, 0), ..., (slice(0, 1),), slice(1, 2, 0), 2**70):
    attempt(lambda: view[key])
attempt(lambda: memoryview(5))
attempt(lambda: memoryview())
attempt(lambda: memoryview(1, 2))
attempt(lambda: view.hex(":", 4))
attempt(lambda: view.tobytes("X"))
attempt(lambda: view.tobytes(5))
attempt(lambda: type("Derived", (memoryview,), {}))
