s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), repr(slice("a", [1], None)))
print(s == slice(1, 10, 2), s != slice(1, 10), slice(1, 2) < slice(1, 3), slice(None) == slice(None, None, None))
for length in (0, 5, 10, 100):
    print(length, slice(None).indices(length), slice(-3, None).indices(length), slice(None, None, -1).indices(length), slice(2, -2, 3).indices(length), slice(100, -100, -7).indices(length), s.indices(length))


class Index:
    def __index__(self):
        return 2


print(slice(Index(), None, Index()).indices(9), "abcdefgh"[Index() :: Index()])
for action in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: s.indices(-1), lambda: slice("a").indices(5), lambda: slice(1.0).indices(5), lambda: s.indices("x"), lambda: hash(s), lambda: setattr(s, "start", 3), lambda: slice(start=1), lambda: s.indices(2**70), lambda: slice(1, 2) < 5):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
