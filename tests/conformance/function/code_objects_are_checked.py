def function(a, b=1, *c):
    x = a

    def inner():
        return x, a

    return inner


class Str(str):
    pass


outer = function.__code__
inner = next(item for item in outer.co_consts if hasattr(item, "co_code"))
CodeType = type(outer)
FIELDS = (
    "argcount posonlyargcount kwonlyargcount nlocals stacksize flags code consts names varnames filename name qualname firstlineno"
    " linetable exceptiontable freevars cellvars"
).split()


def attempt(code, **changes):
    def replace():
        return code.replace(**changes)

    def construct():
        return CodeType(*(changes.get("co_" + name, getattr(code, "co_" + name)) for name in FIELDS))

    for make in replace, construct:
        try:
            make()
            print(make.__name__, changes, "made")
        except Exception as error:
            print(make.__name__, changes, type(error).__name__, error)


for code in outer, inner:
    names = code.co_varnames
    attempt(code, co_names=(1,))
    attempt(code, co_names=code.co_names + (Str("x"),))
    attempt(code, co_varnames=(1,) + names[1:])
    attempt(code, co_varnames=names + (1,))
    attempt(code, co_varnames=(None,) * len(names), co_nlocals=77)
    attempt(code, co_cellvars=(1,))
    attempt(code, co_freevars=(1,))
    attempt(code, co_argcount=100)
    attempt(code, co_argcount=2**31 - 1)
    attempt(code, co_kwonlyargcount=2**31 - 1)
    attempt(code, co_argcount=2**31)
    attempt(code, co_argcount=100, co_names=(1,))
    attempt(code, co_nlocals=100)
    attempt(code, co_nlocals=100, co_names=(1,))
    attempt(code, co_posonlyargcount=100)
    attempt(code, co_posonlyargcount=100, co_code=b"a")
    attempt(code, co_argcount=100, co_code=b"a")
    attempt(code, co_code=b"a", co_names=(1,))
    attempt(code, co_code=b"a", co_nlocals=70)
    for name in "argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags", "firstlineno":
        attempt(code, **{"co_" + name: -1})
