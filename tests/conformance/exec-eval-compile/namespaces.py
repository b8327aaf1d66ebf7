g = {"x": 10}
exec("y = x * 2\ndef f(): return x + y", g)
print(g["y"], g["f"](), "__builtins__" in g, eval("x + y", g))
l = {"x": "local"}
exec("seen = x; x = 'changed'", g, l)
print(l, g["x"], eval("x", g, l), eval("  5  "), eval("\t1\n"), eval(b"1 + 1"), eval(compile("2 + 2", "", "eval")))


class Mapping(dict):
    def __missing__(self, key):
        return key * 2


print(eval("a + b", {}, Mapping()), eval("len", {"__builtins__": {"len": "replaced"}}))


def f():
    v = "function local"
    exec("v = 'ignored'")
    return v, eval("v")


print(f())
exec("class Made:\n    attribute = 5")
print(Made.attribute, Made.__module__)
for source, where in (("len", {"__builtins__": {}}), ("1 +", {}), ("x = 1", {}), ("", {}), ("1; 2", {}), ("yield 1", {}), ("return", {}), ("(x", {}), ("await x", {}), ("\0", {}), ("1\n2", {}), ("pass", {})):
    try:
        print(eval(source, where))
    except Exception as error:
        print(repr(source), type(error).__name__, error)
for action in (lambda: exec("1", {}, 5), lambda: eval("1", [], {}), lambda: exec(5), lambda: eval(None), lambda: exec("x", closure=()), lambda: exec((lambda: g).__code__, closure=(1,)), lambda: exec(f.__code__), lambda: eval("\ud800"), lambda: exec(b"\xff")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))
