# Which special method serves which syntax, with what arguments.
class Log:
    def __getattr__(self, name):
        raise AttributeError(name)


def log(name, result=None):
    def method(self, *args):
        print(name, *[a if isinstance(a, (int, str, tuple, slice, type(None))) else type(a).__name__ for a in args])
        return result

    return method


results = {"len": 3, "bool": True, "contains": True, "iter": iter([]), "next": 1, "index": 5, "int": 6, "float": 1.5, "complex": 1j, "str": "s", "repr": "r", "bytes": b"b", "format": "f", "hash": 9, "enter": "e", "exit": True, "dir": ["d"], "length_hint": 1, "reversed": "rev", "round": 2, "sizeof": 40, "instancecheck": True}
for name in "len bool contains iter next getitem setitem delitem index int float complex str repr bytes format hash enter exit dir reversed round trunc floor ceil call sizeof get set delete missing eq ne lt le gt ge".split():
    setattr(Log, f"__{name}__", log(name, results.get(name)))
x = Log()
print(len(x), bool(x), 5 in x, x[1], x[1:2], x["k", 2], int(x), float(x), complex(x), str(x), repr(x), bytes(x), format(x, "spec"), f"{x}", f"{x!r:>3}", hash(x), dir(x), reversed(x), round(x), round(x, 1), x(1, 2), hex(x), [0] * 6 == [0] * 6, x == 1, x != 1, x < 1, x <= 1, x > 1, x >= 1, 1 < x, 1 >= x, next(x), list(x), range(10)[x], "%d %s %r" % (x, x, x), not x, [1, 2, 3, 4, 5, 6][x], x is x)
x["set"] = 1
del x["del"]
x[::2] = 3
with x as entered:
    print(entered)
    raise ValueError("suppressed by exit")
if x:
    print("true")
while x and not 0:
    break
print(*x, sum(x), sorted(x), [*x], {**{}})
