value = "module"


def sets_global():
    global value, created
    value = "changed"
    created = "new global"


def outer():
    value = "enclosing"

    def reads_global():
        global value
        return value

    def changes():
        nonlocal value
        value = "changed enclosing"

    changes()
    return value, reads_global()


sets_global()
print(value, created, outer(), globals()["value"], "value" in globals())


class InClass:
    global class_made_global
    class_made_global = 1
    value = "class level"

    def method(self):
        return value


print(class_made_global, InClass().method(), hasattr(InClass, "class_made_global"))


def shadow_builtin():
    len = lambda x: "shadowed"
    return len([])


print(shadow_builtin(), len([]))
len = lambda x: "module shadow"
print(len([1]))
del len
print(len([1]))
globals()["injected"] = 5
print(injected, __name__, __builtins__.__name__, __file__.endswith("global_and_nonlocal.py"), __doc__, __package__, __spec__)
for source in ("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f():\n nonlocal x", "nonlocal x", "def f(x):\n global x", "def f(x):\n nonlocal x", "def f():\n global x\n nonlocal x", "x = 1\nglobal x", "def f():\n x: int\n global x", "class C:\n nonlocal x", "def f():\n def g():\n  nonlocal zz", "def f():\n for x in y: pass\n global x", "def f():\n import x\n nonlocal x", "def f():\n global x\n x: int = 1", "def f():\n x = 0\n def g():\n  nonlocal x\n  x: int = 5"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg, error.lineno)
