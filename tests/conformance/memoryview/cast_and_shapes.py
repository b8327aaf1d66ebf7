def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


data = memoryview(bytes(range(24)))
cube = data.cast("B", [2, 3, 4])
print(cube.shape, cube.strides, cube.ndim, cube.nbytes, len(cube), cube[1, 2, 3], cube.tolist())
print(cube.tobytes() == bytes(range(24)), cube.tobytes("F"), cube.f_contiguous, cube.c_contiguous)
print(cube[1:2].shape, cube[1:2].tolist()[0][0], cube.cast("B").shape, data.cast("i").tolist(), data.cast("@h").format)
for key in (0, (0, 0), (0, 0, 0, 0), (5, 0, 0), (slice(0, 1), slice(0, 1))):
    attempt(lambda: cube[key])
attempt(lambda: list(cube))
for arguments in (
    ("z",), ("",), ("ii",), (5,), ("\xe9",), ("e",), ("d", [5]), ("B", 5), ("B", ["a"]), ("B", [0, 24]), ("B", [-1]), ("B", [1] * 65),
    ("B", [2**62, 2**62]), ("B", [5, 5]), ("B", ()), ("f", (3, 2)),
):
    attempt(lambda: data.cast(*arguments).shape)
attempt(lambda: data[::2].cast("h"))
attempt(lambda: data.cast("i").cast("f"))
attempt(lambda: data[:3].cast("h"))
attempt(lambda: data[0:0].cast("B", [1]))
attempt(lambda: cube.cast("B", [4, 6]))
scalar = data[:1].cast("B", ())
print(scalar.ndim, scalar.shape, scalar[()], scalar.tolist(), len(scalar))
attempt(lambda: scalar[0])
attempt(lambda: iter(scalar))
