print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys({"k": 1}, 0), dict.fromkeys({3, 3}, 1), dict.fromkeys(()))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)


class Sub(dict):
    pass


class Fixed(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, ("set", value))


class Weird(dict):
    def __new__(cls):
        return {"already": 1}


print(type(Sub.fromkeys("a")).__name__, Fixed.fromkeys("ab", 1), Fixed(a=1), Weird.fromkeys("z", 2))
d = {"a": [1]}
c = d.copy()
c["a"].append(2)
c["b"] = 3
print(d, c, type(Sub(a=1).copy()).__name__)
for action in (lambda: dict.fromkeys(), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: d.copy(1), lambda: dict.fromkeys("a", 1, 2), lambda: d.clear(1), lambda: d.keys(1), lambda: dict.get(), lambda: dict.get(5, 1)):
    try:
        print(action())
    except TypeError as error:
        print(error)
