class R:
    def __reversed__(self):
        return "whatever is returned"


class No:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


print(reversed(R()), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1})), list(reversed(b"ab")), type(reversed([])).__name__, type(reversed(())).__name__, type(reversed(range(1))).__name__, type(reversed({})).__name__)
for value in (No(), {1}, 5, (x for x in ()), iter([]), map(str, [])):
    try:
        print(reversed(value))
    except TypeError as error:
        print(error)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r), iter(r) is r)
