class C:
    x = 1

    @property
    def fails(self):
        raise ValueError("not an attribute error")


c = C()
print(getattr(c, "x"), getattr(c, "y", "default"), hasattr(c, "x"), hasattr(c, "y"), setattr(c, "y", 2), c.y, delattr(c, "y"), hasattr(c, "y"), getattr(c, "é", None), setattr(c, "with space", 1), getattr(c, "with space"), setattr(c, "", "empty"), getattr(c, ""), vars(c))
for action in (lambda: getattr(c, "fails"), lambda: hasattr(c, "fails"), lambda: getattr(c, "fails", "d"), lambda: getattr(c, 5), lambda: hasattr(c, 5), lambda: setattr(c, 5, 1), lambda: delattr(c, "nope"), lambda: delattr(c, "x"), lambda: getattr(c, "\ud800"), lambda: getattr(c, b"x"), lambda: getattr(None, "x")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


class Name(str):
    pass


print(getattr(c, Name("x")), hasattr(c, Name("zz")))
setattr(c, Name("sub"), 3)
print([type(k).__name__ for k in vars(c)])
