class Grow:
    def __init__(self):
        self.items = [1]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


growing = Grow()
items, dictionary, numbers = [1], {1: 1}, {1}
iterators = {
    "list": iter(items), "tuple": iter((1,)), "str": iter("a"), "wide str": iter("é"), "bytes": iter(b"a"), "range": iter(range(1)), "dict": iter(dictionary), "keys": iter(dictionary.keys()), "set": iter(numbers), "sequence": iter(growing), "map": map(str, [1]), "filter": filter(None, [1]), "zip": zip([1]), "enumerate": enumerate([1]), "reversed list": reversed(items), "generator": (x for x in [1]), "callable": iter(iter([1, 2]).__next__, 2), "bytearray": iter(bytearray(b"a")), "long range": iter(range(2**70, 2**70 + 1)), "memoryview": iter(memoryview(b"a")), "reversed dict": reversed({1: 1}), "reversed range": reversed(range(1)),
}
for name, it in iterators.items():
    first = list(it)
    if name == "list":
        items.append(2)
    if name == "sequence":
        growing.items.append(2)
    print(name, len(first), list(it), next(it, "end"), iter(it) is it)
    try:
        next(it)
    except StopIteration as stop:
        print("  stop", stop.value)
