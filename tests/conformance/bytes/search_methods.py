data = b"abcabcabc"
print(data.find(b"bc"), data.find(98), data.find(b"x"), data.rfind(b"a"), data.rfind(99, 0, 5), data.index(b"c", 3), data.rindex(97), data.count(b"a"), data.count(97), data.count(b""), data.find(b"", 9), data.find(b"", 10))
print(data.startswith(b"abc"), data.startswith((b"x", b"ab")), data.endswith(b"c", 0, 3), data.endswith(()), data.startswith(bytearray(b"a")), data.startswith(b"", 9))
for action in (lambda: data.find("a"), lambda: data.find(256), lambda: data.index(b"zz"), lambda: data.rindex(1), lambda: data.startswith("a"), lambda: data.startswith([b"a"]), lambda: data.endswith((1,)), lambda: data.count(), lambda: data.find(1.5), lambda: data.find(-1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
