class Counter(dict):
    def __missing__(self, key):
        if key == "no":
            raise KeyError("refused", key)
        return 0


c = Counter(a=5)
c["a"] += 1
c["b"] += 1
print(c, c["zzz"], c.get("zzz"), "zzz" in c, len(c), type(c.copy()).__name__)
try:
    c["no"]
except KeyError as error:
    print(error.args)
plain = {}
try:
    plain.__missing__ = None
except AttributeError as error:
    print(error)
