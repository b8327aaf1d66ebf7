import sys


def function(a, b=1, *, c=2):
    return a


def closure():
    x = y = 1
    return lambda: (x, y)


def generator():
    a = b = c = 1
    yield a


class Plain:
    def method(self):
        pass


class Slots:
    __slots__ = ("a", "b", "c")


class Empty:
    __slots__ = ()


class SubInt(int):
    pass


class SubTuple(tuple):
    pass


class SubList(list):
    __slots__ = ()


class SubDict(dict):
    pass


class SubStr(str):
    pass


class SubFloat(float):
    pass


named = {
    "function": function, "lambda": lambda: 0, "closure": closure(), "cell": closure().__closure__[0], "code": (lambda: 0).__code__, "bound": Plain().method, "builtin": len, "builtin method": [].append, "method descriptor": str.upper, "slot wrapper": int.__add__, "method wrapper": (1).__add__, "plain": Plain(), "slots": Slots(), "empty": Empty(), "subint": SubInt(5), "subint big": SubInt(2**40), "subtuple": SubTuple((1, 2)), "sublist": SubList([1]), "subdict": SubDict(), "substr": SubStr("abc"), "subfloat": SubFloat(1), "list iterator": iter([]), "tuple iterator": iter(()), "dict iterator": iter({}), "set iterator": iter(set()), "str iterator": iter("a"), "wide str iterator": iter("é"), "range iterator": iter(range(3)), "long range iterator": iter(range(2**70)), "reversed": reversed("ab"), "list reversed": reversed([]), "enumerate": enumerate([]), "zip": zip(), "map": map(str, []), "filter": filter(None, []), "callable iterator": iter(int, 1), "keys": {}.keys(), "values": {}.values(), "items": {}.items(), "property": property(), "classmethod": classmethod(len), "staticmethod": staticmethod(len), "super": super(Plain, Plain()), "exception": Exception(), "exception args": ValueError(1, 2), "key error": KeyError("k"), "os error": OSError(2, "x"), "stop iteration": StopIteration(1), "unicode error": UnicodeDecodeError("a", b"b", 0, 1, "r"), "group": ExceptionGroup("g", [ValueError()]), "mapping proxy": Plain.__dict__, "union": int | str, "alias": list[int], "memoryview": memoryview(b"abc"), "module": sys, "getset": int.real, "member": Slots.a, "dict of instance": Plain().__dict__, "type": Plain, "type with slots": Slots, "import error": ImportError("x"), "name error": NameError("n"), "system exit": SystemExit(1), "syntax error": SyntaxError("s"),
}
for name, value in named.items():
    print(name, sys.getsizeof(value), type(value).__basicsize__, type(value).__itemsize__)
print(generator().__sizeof__(), generator().gi_frame.__sizeof__())
