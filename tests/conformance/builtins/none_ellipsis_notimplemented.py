print(None, ..., Ellipsis, NotImplemented, type(None), type(...), type(NotImplemented), type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, bool(None), bool(...), None == None, None is None, ... == Ellipsis, None != 0, [None, ...], repr(None), str(...), f"{None}{...}", {None: 1, ...: 2}[None], None or "default", hash(None) == hash(None))
for source in ("None()", "None + 1", "None < None", "None[0]", "None.x", "len(None)", "iter(None)", "None = 1", "type(None)(1)", "type(...)(1)", "type(NotImplemented)(x=1)", "int(None)", "... < ...", "Ellipsis = 5", "True = 1", "__debug__ = 1", "None += 1", "del None", "(None) = 1", "f(None=1)", "lambda None: 1", "def None(): pass", "for None in x: pass", "import None", "x.None", "class None: pass", "a.True = 1", "with x as None: pass"):
    try:
        exec(source)
        print(source, "fine")
    except Exception as error:
        print(source, "|", type(error).__name__, "|", error)
