def attempt(*arguments, **keywords):
    try:
        print(dict(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


class Keys:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


attempt()
attempt(a=1, b=2)
attempt([("x", 1), ["y", 2], "z3"])
attempt({"a": 1}, a=2, b=3)
attempt(Keys())
attempt(Keys(), a=0)
attempt(zip("ab", range(2)))
attempt([(1, 2), (1, 3)])
attempt(5)
attempt([1])
attempt([(1,)])
attempt([(1, 2, 3)])
attempt(["abc"])
attempt([([], 1)])
attempt({}, {})
attempt(None)
attempt([("a", 1), 5])
print({}, {1: 2, 1: 3}, {1: "int", 1.0: "float", True: "bool"}, {**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1, **{}})
for source in ("{**5}", "{**[1]}", "{[]: 1}", "{{}: 1}", "{**None}"):
    try:
        print(eval(source))
    except TypeError as error:
        print(error)
