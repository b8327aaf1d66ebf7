import marshal

code = compile("def f(a, *b, c=1, **d):\n    e = [a]\n    return lambda: e\n", "file", "exec").co_consts[2]


def long(value):
    return value.to_bytes(4, "little", signed=True)


FIELDS = "argcount posonlyargcount kwonlyargcount stacksize flags code consts names localsplusnames localspluskinds filename name qualname firstlineno linetable exceptiontable".split()


def fields(code):
    kinds = bytes([0x20, 0x20, 0x20, 0x20, 0x40])
    return {
        "argcount": long(code.co_argcount), "posonlyargcount": long(code.co_posonlyargcount),
        "kwonlyargcount": long(code.co_kwonlyargcount), "stacksize": long(code.co_stacksize), "flags": long(code.co_flags),
        "code": marshal.dumps(code.co_code, 2), "consts": marshal.dumps(code.co_consts, 2), "names": marshal.dumps(code.co_names, 2),
        "localsplusnames": marshal.dumps(code.co_varnames + code.co_cellvars, 2), "localspluskinds": marshal.dumps(kinds, 2),
        "filename": marshal.dumps(code.co_filename, 2), "name": marshal.dumps(code.co_name, 2),
        "qualname": marshal.dumps(code.co_qualname, 2), "firstlineno": long(code.co_firstlineno),
        "linetable": marshal.dumps(code.co_linetable, 2), "exceptiontable": marshal.dumps(code.co_exceptiontable, 2),
    }


def attempt(**changes):
    parts = fields(code) | changes
    try:
        result = marshal.loads(b"c" + b"".join(parts[name] for name in FIELDS))
        print(changes, "->", type(result).__name__)
    except Exception as error:
        print(changes, "->", type(error).__name__, error)


attempt()
for name in FIELDS:
    attempt(**{name: b"0" if fields(code)[name][:1] in b"s(u)" else long(-1)})
    if fields(code)[name][:1] in b"s(u)":
        for wrong in (3, "text", b"bytes", (1,), (), b"", None):
            if type(wrong) is not type(marshal.loads(fields(code)[name])):
                attempt(**{name: marshal.dumps(wrong, 2)})
for name in "argcount", "posonlyargcount", "kwonlyargcount":
    attempt(**{name: long(100)})
attempt(code=marshal.dumps(b"abc", 2))
attempt(names=marshal.dumps((1,), 2))
attempt(localsplusnames=marshal.dumps(("a", "b", "c", "d", 5), 2))
attempt(localsplusnames=marshal.dumps(("a", "b"), 2))
attempt(firstlineno=long(0))
attempt(firstlineno=long(2**31 - 1))
data = b"c" + b"".join(fields(code)[name] for name in FIELDS)
reasons = {}
for length in range(len(data)):
    try:
        marshal.loads(data[:length])
        print("read", length)
    except EOFError as error:
        reasons[str(error)] = reasons.get(str(error), 0) + 1
print(reasons)
# Its place among the references is taken before its parts, but nobody can refer to it.
try:
    marshal.loads(b"\xe3" + b"\0" * 20 + b"r\0\0\0\0")
except ValueError as error:
    print(error)
