class Stack(list):
    push = list.append

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return f"<{result}>"


s = Stack("ab")
s.push("c")
print(s, s[0], s[1:], type(s[:]).__name__, type(s + []).__name__, type(s * 2).__name__, type(s.copy()).__name__, len(s), [*s], s == ["a", "b", "c"])
s.label = 1
print(s.__dict__)
items = [1, 2]
items.__init__("xyz")
print(items)
items.__init__()
print(items)


class Lazy(list):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra


print(Lazy([1], extra=2), Lazy(extra=3).extra)
