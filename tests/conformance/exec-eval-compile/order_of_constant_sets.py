# A constant frozenset is made anew once, and once more if one of its strings is interned already: where hashes collide, the order shows it.
def sets(code):
    for constant in code.co_consts:
        if type(constant) is frozenset:
            yield list(constant)
        elif type(constant) is type(code):
            yield from sets(constant)


items = ["directory", "directory2", "directory3", "directory4"], ["_sre", "re", "re._compiler", "re._constants"], [None, 0], [0, None, "abc", "functools"]
for strings in items:
    display = "{" + ", ".join(map(repr, strings)) + "}"
    for before in ("", f"{strings[0]} = 1\n", f"a.{strings[1]}\n", f"def f({strings[0]}): pass\n", f"g({strings[0]}=1)\n", f"x = {strings[0]!r}\n"):
        for use in (f"x in {display}", f"x = {display}", f"def h(): return x in {display}", f"for i in {display}: {strings[1]}"):
            try:
                code = compile(before + use, "<text>", "exec")
            except SyntaxError:
                continue
            print(before.strip(), "|", use[:12], *sets(code))
