d = {}
for key in "delta alpha charlie bravo".split():
    d[key] = len(key)
d["alpha"] = "updated"
del d["charlie"]
d["charlie"] = "again"
print(d, list(d), list(reversed(d)), list(d.values()), list(reversed(d.items())))
print(d.popitem(), d.pop("delta"), d.pop("missing", "default"), d)
d.update({"z": 1}, y=2)
d.update([("x", 3)])
d.update()
d |= {"w": 4}
d |= [("v", 5)]
print(d, d | {"z": 0}, {"z": 0} | d)
print(d.setdefault("z", 9), d.setdefault("new"), d.setdefault("list", []), d)
d.clear()
print(d, len(d))
for action in (lambda: d.popitem(), lambda: d.pop("x"), lambda: d.pop(), lambda: d | [1], lambda: d | [("a", 1)], lambda: d.update(5), lambda: d.update([1]), lambda: d.update({}, {}), lambda: d.setdefault(), lambda: [] | d, lambda: d.__ior__(5), lambda: d.__ior__([(1,)])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
