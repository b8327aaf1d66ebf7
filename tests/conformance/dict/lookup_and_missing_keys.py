d = {"a": 1, 2: "two", (1, 2): "pair", None: "none", 1.5: "float"}
print(d["a"], d[2], d[2.0], d[1, 2], d[None], d.get("x"), d.get("x", 5), d.get("a", 5), "a" in d, "x" in d, 2 + 0j in d)
for key in ("x", 3, (1, 3), "", b"a", 2**70, object):
    try:
        d[key]
    except KeyError as error:
        print(repr(error), error, error.args)
for action in (lambda: d[[]], lambda: {} in d, lambda: d.get([]), lambda: d.get(), lambda: d.get(1, 2, 3), lambda: d[slice(1)], lambda: d.setdefault([], 1), lambda: d.pop([])):
    try:
        print(action())
    except TypeError as error:
        print(error)
