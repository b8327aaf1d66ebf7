class Squares:
    def __getitem__(self, index):
        if index >= 4:
            raise IndexError("enough")
        return index * index


class Stops:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


class Fails:
    def __getitem__(self, index):
        raise KeyError(index)


print(list(Squares()), 4 in Squares(), 5 in Squares(), sum(Squares()), list(Stops()), max(Squares()))
a, b, c, d = Squares()
print(a, b, c, d, [*Squares(), 1], list(zip(Squares(), "ab")), type(iter(Squares())).__name__)
try:
    list(Fails())
except KeyError as error:
    print(repr(error))
it = iter(Squares())
print(list(it), next(it, "end"), it.__reduce__()[1:])
for action in (lambda: reversed(Squares()), lambda: len(Squares())):
    try:
        action()
    except TypeError as error:
        print(error)


class WithLen(Squares):
    def __len__(self):
        return 4


print(list(reversed(WithLen())), reversed(WithLen()).__length_hint__())
