def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(b"abcd")
print(view == b"abcd", b"abcd" == view, view == bytearray(b"abcd"), view != b"abc", view == "abcd", view == 5, memoryview(b"xabcd")[1:] == view)
print(view.cast("b") == view, memoryview(b"\xff").cast("b") == memoryview(b"\xff"), view.cast("i") == view, view.cast("c") == view)
print(view.cast("B", [2, 2]) == view, view.cast("B", [2, 2]) == view.cast("B", [2, 2]), memoryview(bytes(8)).cast("d") == memoryview(bytes(8)).cast("q"))
nan = memoryview(b"\x00\x00\xc0\x7f").cast("f")
print(nan == nan, nan[0], memoryview(b"")[:0] == b"")
attempt(lambda: view < view)
print(hash(view) == hash(b"abcd"), hash(view[::2]) == hash(b"ac"), {view: 1}[b"abcd"])
attempt(lambda: hash(memoryview(bytearray(b"a"))))
attempt(lambda: hash(memoryview(bytearray(b"a")).toreadonly()))
attempt(lambda: hash(view.cast("i")))
