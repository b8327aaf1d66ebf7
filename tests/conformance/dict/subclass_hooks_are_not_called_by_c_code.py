class Loud(dict):
    def __getitem__(self, key):
        print("getitem", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("setitem", key)
        super().__setitem__(key, value)

    def __iter__(self):
        print("iter")
        return super().__iter__()

    def keys(self):
        print("keys")
        return super().keys()


loud = Loud(a=1)
loud.update(b=2)
loud["c"] = 3
print(loud.get("a"), loud["a"])
print(dict(loud))
print({**loud})
print(list(loud), len(loud))
print(loud == {"a": 1, "b": 2, "c": 3})
print((lambda **kw: kw)(**loud))
