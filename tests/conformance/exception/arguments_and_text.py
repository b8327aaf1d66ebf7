for error in (Exception(), Exception("one"), Exception("one", 2), Exception(None), Exception(("a",)), KeyError("k"), KeyError(), KeyError("a", "b"), KeyError(5), ValueError(b"x"), StopIteration(5), StopIteration(), SystemExit(3), SystemExit(), SystemExit(1, 2), BaseException("b"), AttributeError("m"), NameError("n"), GeneratorExit("g"), KeyboardInterrupt("k")):
    print(repr(error), "|", str(error), "|", error.args)
e = Exception(1)
e.args = [1, 2]
print(e.args, repr(e), str(e))
for value in (5, None):
    try:
        e.args = value
    except TypeError as error:
        print(error)
try:
    del e.args
except TypeError as error:
    print(error)
e.custom = "attribute"
print(e.__dict__, Exception(1) == Exception(1), e == e, StopIteration(7).value, StopIteration().value, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code, AttributeError("m", name="n", obj=5).name, NameError("x", name="y").name)


class Custom(Exception):
    def __init__(self, a, b):
        self.sum = a + b


c = Custom(1, 2)
print(c.args, repr(c), str(c), c.sum)


class WithStr(Exception):
    def __str__(self):
        return "own text"


print(repr(WithStr(1)), str(WithStr(1)))
