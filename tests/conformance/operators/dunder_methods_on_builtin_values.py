print((5).__add__(3), (5).__radd__(3), "a".__mul__(3), [1].__add__([2]), (1.5).__floordiv__(1), True.__and__(False), (7).__divmod__(2), (2).__pow__(3, 5), {1}.__or__({2}), {1}.__ror__({2}), {"a": 1}.__or__({"b": 2}), "ab".__contains__("a"), [3].__getitem__(0), (5).__lt__(6), "a".__eq__("a"), (1).__bool__(), [].__len__(), (5).__neg__(), (5).__invert__(), (-5).__abs__(), (5).__index__(), (5).__float__(), (1.5).__int__(), (1).__eq__(1.0), (1.0).__eq__(1), "x".__ne__("y"), None.__eq__(None), None.__bool__(), (5).__and__(3), (5).__rsub__(10), (2).__rpow__(3), (1).__truediv__(2), (1).__sub__("x"), [1].__mul__(2), [1].__rmul__(2), (1, 2).__hash__() == hash((1, 2)), "abc".__getitem__(slice(1, None)))
x = [1]
print(x.__iadd__([2]) is x, x.__imul__(2) is x, x, {1}.__ior__({2}), {1, 2}.__isub__({1}), (5).__format__(">3"), "s".__str__(), "s".__repr__(), [1].__str__(), (1).__sizeof__() > 0, x.__contains__(1), x.__reversed__().__next__(), {}.__class__, (1).__class__.__name__, x.__iter__().__next__())
for action in (lambda: [1].__add__(5), lambda: "a".__add__(5), lambda: (1).__add__("a"), lambda: [].__getitem__("a"), lambda: {}.__getitem__("k"), lambda: (5).__iadd__, lambda: "".__radd__, lambda: None.__add__, lambda: [].__lt__(5), lambda: {}.__lt__({}), lambda: {1}.__or__([1]), lambda: (1).__pow__("a"), lambda: (1).__lshift__(-1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
