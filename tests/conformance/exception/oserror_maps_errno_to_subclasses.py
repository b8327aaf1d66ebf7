for number in (1, 2, 4, 9, 10, 11, 13, 17, 20, 21, 22, 32, 104, 110, 111, 3, 103, 115, 999):
    error = OSError(number, "text", "file name")
    print(number, type(error).__name__, error, error.errno, error.strerror, error.filename, error.args)
print(repr(OSError()), str(OSError("one")), OSError("one").errno, OSError(2, "two").args, str(OSError(2, "two")), str(OSError(2, "t", "f", None, "g")), OSError(2, "t", "f", None, "g").filename2, OSError(2, "a", "b", 3, "c", ).args)
print(type(FileNotFoundError(1, "x")).__name__, repr(OSError("2", "x")), str(OSError(None, None)), BlockingIOError(11, "x", 5).characters_written)


class Mine(OSError):
    pass


print(type(Mine(2, "x")).__name__, Mine(2, "x").errno)
