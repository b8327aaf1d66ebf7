print(b"a" + b"b", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"ab" * 3, 2 * b"x", b"x" * -1, b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a", b"" == b"", b"abc" > b"abd", b"a" != "a", b"a" == memoryview(b"a"))
for expression in ("b'a' + 'b'", "'a' + b'b'", "b'a' + 5", "b'a' < 'a'", "b'a' * 'x'", "b'a' * b'b'", "b'a' - b'b'", "b'a' + [1]", "b'ab' * 2**62"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
print(hash(b"abc") == hash("abc"), hash(b""), hash(b"hello"))
