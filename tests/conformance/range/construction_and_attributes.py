for arguments in ((5,), (0,), (-3,), (1, 5), (5, 1), (0, 10, 3), (10, 0, -3), (0, -10, -4), (2**70,), (2**65, 2**65 + 5, 2), (True, 3)):
    r = range(*arguments)
    print(r, r.start, r.stop, r.step, list(r)[:5] if r.stop < 2**66 else "big", bool(r))
for arguments in ((), (1, 2, 3, 4), (1.0,), ("5",), (1, 2, 0), (None,), (1, None)):
    try:
        print(range(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 4


print(range(Index()), list(range(0, Index(), Index())))
for action in (lambda: range(stop=5), lambda: setattr(range(3), "start", 1), lambda: len(range(2**63 - 1)), lambda: len(range(2**63)), lambda: range(3)()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
