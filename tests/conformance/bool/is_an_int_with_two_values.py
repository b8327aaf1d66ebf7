print(True + True, True * 5, -True, ~False, True / 2, True // 1, True % 2, 2**True, type(True + True))
print(True == 1, False == 0, hash(True), isinstance(True, int), bool.__mro__)
print(repr(True), str(False), f"{True}", f"{True:d}", f"{True:5}|", "%s %d %r" % (True, True, False))
print(True & True, type(True & True), True | 0, type(True | 0), True ^ True, type(True ^ False))
print(bool(), bool(0), bool(""), bool(" "), bool([]), bool([0]), bool(0.0), bool(-0.0), bool(0j), bool(None), bool(...), bool(range(0)))
print([1, 2][True], {1: "one"}[True], "ab"[False], [True, 1, 1.0].index(1), len({True, 1, 1.0}))
for action in (lambda: bool(1, 2), lambda: bool(x=1), lambda: True.__bool__(1), lambda: bool.__new__(int)):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(True.real, True.numerator, int(True), float(True), complex(True), True.__index__(), True.__repr__())
print(sorted([True, False, True]), sum([True, True, False]), max(True, 1), min(1, True))
