d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("a", 1) in items, ("a", 2) in items, "a" in items, ("a",) in items)
d["d"] = 4
print(keys, len(values), list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(sorted(keys & {"a", "x"}), sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}), sorted({"a", "x"} & keys), sorted(items & {("a", 1)}), sorted({"a", "z"} - keys))
print(keys == {"a", "b", "c", "d"}, keys == ["a"], keys <= {"a", "b", "c", "d", "e"}, keys < keys, keys >= {"a"}, items == d.items(), values == values, d.values() == d.values(), keys.isdisjoint("xyz"), keys.isdisjoint("a"))
print(keys.mapping, type(keys.mapping), keys.mapping["a"])
for action in (lambda: hash(keys), lambda: keys[0], lambda: keys + keys, lambda: values & {1}, lambda: keys & 5, lambda: keys < 5, lambda: setattr(keys, "x", 1), lambda: keys.mapping.__setitem__("a", 1), lambda: type(keys)(), lambda: keys | 3):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print({1: 2}.keys().__repr__(), {}.items(), {}.values(), {"x": {}}.items())
