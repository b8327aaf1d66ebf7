code = compile("x = 1\ny = x + 1\n", "<file>", "exec")
print(type(code).__name__, code.co_name, code.co_filename, code.co_names, code.co_consts, code.co_varnames, code.co_stacksize, code.co_firstlineno, code.co_flags, code.co_qualname, code.co_argcount, code.co_nlocals, code.co_freevars)
print(list(code.co_lines()), len(code.co_code), code.co_code.hex(), code.co_linetable.hex(), code.co_exceptiontable.hex(), list(code.co_positions())[:4])
exec(code)
print(x, y)
single = compile("1 + 1", "<s>", "single")
exec(single)
print(compile("1 + 1", "<e>", "eval").co_consts, code == compile("x = 1\ny = x + 1\n", "<file>", "exec"), repr(code)[:13])
for arguments in (("x", "f", "other"), ("x = ", "f", "exec"), ("x = 1", "f", "eval"), ("1\n2", "f", "single"), ("x", 5, "exec"), ("x", b"bytes", "exec"), ("x", "f", "exec", 1 << 20), ("x", "f", "exec", 0, True), (5, "f", "exec"), ("x\0", "f", "exec"), ("", "f", "eval"), ("", "f", "exec"), ("", "f", "single"), ("if 1:\n  x", "f", "single"), ("x", "f", "exec", 0, False, 5)):
    try:
        print(type(compile(*arguments)).__name__)
    except Exception as error:
        print(arguments, type(error).__name__, error)


def f(a, /, b, *args, c, **kw):
    local = lambda: a
    return local


code = f.__code__
print(code.co_varnames, code.co_cellvars, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags, code.co_nlocals, code.co_names, code.co_consts[0], code.co_firstlineno)
for name in ("co_code", "co_name"):
    try:
        setattr(code, name, 1)
    except AttributeError as error:
        print(error)
