print(b"a,b,,c".split(b","), b"a b  c\t\n".split(), b"a,b,c".rsplit(b",", 1), b"a,b".partition(b","), b"a,b,c".rpartition(b","), b"x".partition(b","), b"a\nb\r\nc\rd\x0be\x85".splitlines(), b"a\nb".splitlines(True))
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join([]), b"aXbX".replace(b"X", b"--"), b"abc".replace(b"", b"."), b"aaa".replace(b"a", b"b", 2), b"  x \t".strip(), b"xxaxx".strip(b"x"), b"abc".lstrip(b"ab"), b"abc".rstrip(b"c"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
for action in (lambda: b"a".split(b""), lambda: b"a".split(","), lambda: b",".join(["a"]), lambda: b",".join([1]), lambda: b",".join(5), lambda: b"a".replace("a", b"b"), lambda: b"a".strip("a"), lambda: b"a".partition(b""), lambda: b"a".partition("x"), lambda: b"a".split(5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
single = b"only"
print(b"".join([single]) is single, b"x".replace(b"q", b"") == b"x")
