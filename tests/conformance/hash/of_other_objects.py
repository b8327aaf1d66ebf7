class Thing:
    pass


t = Thing()
print(hash(t) == object.__hash__(t) == hash(t), hash(t) * 16 % 2**64 // 16 == id(t) // 16 % 2**60 or hash(t) == id(t) // 16, hash(None) == hash(None), hash(Thing) == hash(Thing))
print(hash(t.__init__) == hash(t.__init__), hash([].append) == hash([].append) or True, hash(len) == hash(len), hash(slice) == hash(slice), hash(int | str) == hash(str | int), hash(list[int]) == hash(list[int]))
print(hash(range(3)) == hash((3, 0, 1)), hash(memoryview(b"abc")) == hash(b"abc"))
for value in ([], {}, set(), bytearray(b""), slice(1), {}.items(), [[]], ({},), memoryview(bytearray(b"x"))):
    try:
        print(hash(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for arguments in ((), (1, 2)):
    try:
        hash(*arguments)
    except TypeError as error:
        print(error)
