# A list whose own iterator changes it, or that gets itself as an argument.
class Reentered(list):
    def __iter__(self):
        self.__init__([5] * 100)
        return iter([1])


l = Reentered([1, 2])
l.__init__(l)
print(len(l), l[-2:])
l = Reentered([1, 2])
l.extend(l)
print(len(l), l[-2:])
l = Reentered([1, 2])
l += l
print(len(l), l[-2:])


class Counted(list):
    def __iter__(self):
        print("iterated")
        return super().__iter__()


c = Counted("ab")
c.extend(c)
print(c)
c.__init__(c)
print(c)
plain = [1, 2]
plain.extend(plain)
plain += plain
print(plain)
plain.__init__(plain)
print(plain)


class Failing(list):
    def __iter__(self):
        yield 1
        self.clear()
        yield 2
        raise KeyError("late")


f = Failing([0, 0, 0])
try:
    f.extend(f)
except KeyError as error:
    print(error, f)


class NoIterator(list):
    __iter__ = None


try:
    n = NoIterator([1])
    n.extend(n)
except TypeError as error:
    print(error, n)
