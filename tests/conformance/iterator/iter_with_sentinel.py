values = iter([1, 2, 3, 0, 4])
it = iter(lambda: next(values), 0)
print(list(it), next(it, "exhausted"), next(values))


class Stops:
    count = 0

    def __call__(self):
        self.count += 1
        if self.count == 3:
            raise StopIteration
        return self.count


print(list(iter(Stops(), None)), type(iter(int, 1)).__name__, next(iter(int, 1)))


def fails():
    raise KeyError("x")


for action in (lambda: next(iter(fails, 1)), lambda: iter(5, 1), lambda: iter([], 1), lambda: iter(int, 1, 2)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
