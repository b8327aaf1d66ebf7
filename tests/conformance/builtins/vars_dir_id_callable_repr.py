class C:
    a = 1

    def __init__(self):
        self.b = 2


class Callable:
    def __call__(self):
        pass


c = C()
print(vars(c), type(vars(C)).__name__, vars(c) is c.__dict__, callable(len), callable(C), callable(c), callable(Callable()), callable(lambda: 0), callable("x"), callable(None), id(c) == id(c), "b" in dir(c), dir(5) == sorted(dir(5)), [n for n in dir() if n in ("C", "c", "Callable")])
instance = C()
instance.__call__ = lambda: 1
print(callable(instance))
for action in (lambda: vars(5), lambda: vars([]), lambda: callable(), lambda: instance(), lambda: id(), lambda: vars(None), lambda: repr()):
    try:
        action()
    except TypeError as error:
        print(error)
print(repr(C.__dict__)[:14], list(vars(C))[:3], C.__dict__["a"], len(C.__dict__) > 4, C.__dict__.get("zz"), "a" in C.__dict__, {**C.__dict__}["a"], C.__dict__ | {"z": 1} != {}, C.__dict__.copy()["a"])
for statement in ("C.__dict__['x'] = 1", "del C.__dict__['a']", "C.__dict__.clear()", "C.__dict__ |= {}"):
    try:
        exec(statement)
    except Exception as error:
        print(type(error).__name__, error)
