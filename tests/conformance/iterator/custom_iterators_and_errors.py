class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("value ignored")
        self.n -= 1
        return self.n


class NotAnIterator:
    def __iter__(self):
        return 5


class Raises:
    def __iter__(self):
        raise ValueError("from __iter__")


class NextRaises(Countdown):
    def __next__(self):
        raise KeyError("from __next__")


class HalfIterator:
    def __iter__(self):
        return self


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


print(list(Countdown(3)), 1 in Countdown(3), [x for x in Countdown(2)], tuple(Countdown(2)), dict(zip("ab", Countdown(2))), next(Countdown(0), "default"))
c = Countdown(1)
print(list(c), list(c))
for value in (NotAnIterator(), Raises(), NextRaises(1), HalfIterator(), NoneIter(), 5, None, len):
    for action in (iter, list, lambda v: [*v], lambda v: 1 in v):
        try:
            print(action(value))
        except Exception as error:
            print(type(error).__name__, error)
for value in (5, [], Countdown, None):
    try:
        next(value)
    except TypeError as error:
        print(error)
try:
    next(iter([]))
except StopIteration as error:
    print(repr(error), error.value)
