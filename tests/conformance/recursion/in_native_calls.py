def attempt(label, action):
    try:
        action()
        print(label, "fine")
    except RecursionError as error:
        print(label, error)


class SelfRepr:
    def __repr__(self):
        return repr(self)


class SelfEq:
    def __eq__(self, other):
        return self == other


class SelfAdd:
    def __add__(self, other):
        return self + other


class SelfCall:
    pass


SelfCall.__call__ = SelfCall()


class SelfGetattr:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class SelfIter:
    def __iter__(self):
        return iter(self)


class SelfStr:
    def __str__(self):
        return str(self)


class SelfLen:
    def __len__(self):
        return len(self)


class SelfHash:
    def __hash__(self):
        return hash(self)


attempt("repr", lambda: repr(SelfRepr()))
attempt("eq", lambda: SelfEq() == 1)
attempt("add", lambda: SelfAdd() + 1)
attempt("getattr", lambda: SelfGetattr().x)
attempt("iter", lambda: iter(SelfIter()))
attempt("str", lambda: str(SelfStr()))
attempt("len", lambda: len(SelfLen()))
attempt("hash", lambda: hash(SelfHash()))
deep = []
for _ in range(100000):
    deep = [deep]
attempt("deep repr", lambda: repr(deep))
other = []
for _ in range(100000):
    other = [other]
attempt("deep eq", lambda: deep == other)
deep_tuple = ()
for _ in range(100000):
    deep_tuple = (deep_tuple,)
attempt("deep hash", lambda: hash(deep_tuple))
deep_dict = {}
for _ in range(100000):
    deep_dict = {1: deep_dict}
attempt("deep dict repr", lambda: repr(deep_dict))
attempt("isinstance", lambda: isinstance(1, deep_tuple))
a, b = [], []
a.append(b)
b.append(a)
attempt("cyclic eq", lambda: a == b)
print(a)
