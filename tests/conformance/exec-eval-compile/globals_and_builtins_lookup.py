class Names(dict):
    def __getitem__(self, key):
        if key == "magic":
            return "from __getitem__"
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, ("wrapped", value))


names = Names(plain=1)
exec("x = magic\ny = plain", {}, names)
print(dict(names))
exec("def f():\n    return missing", g := {"__builtins__": {"missing": "from custom builtins"}})
print(g["f"]())
try:
    exec("class C: pass", {"__builtins__": {}})
except NameError as error:
    print(error)
try:
    exec("import sys", {"__builtins__": {}})
except ImportError as error:
    print(error)
try:
    exec("print(1)", {"__builtins__": {}})
except NameError as error:
    print(error)
g = {}
exec("a = 1\ndef show():\n    return a, b\nb = 2", g)
g["b"] = "replaced"
print(g["show"]())
for i in range(5):
    exec(f"value_{i} = {i} * base", {"base": 10}, target := {})
    print(target)
counter = {"n": 0}
code = compile("n += 1", "", "exec")
for _ in range(50):
    exec(code, counter)
print(counter["n"])
exec("global g1\ng1 = 1\nl1 = 2", gg := {}, ll := {})
print("g1" in gg, "l1" in gg, ll)
print(eval("[x for x in range(n)]", {"n": 3}), eval("(lambda: n)()", {"n": 4}))
try:
    eval("[n for _ in range(2)]", {}, {"n": 5})
except NameError as error:
    print(error)
