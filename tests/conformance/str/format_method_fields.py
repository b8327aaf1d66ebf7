class Point:
    x = 1

    def __init__(self):
        self.y = {"k": [10, 20], 3: "three"}

    def __format__(self, spec):
        return f"<{spec}>"


p = Point()
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{name}".format(name="n"), "{0.x} {0.y[k][1]} {0.y[3]}".format(p), "{{}} {{{}}}".format(5), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:{}}".format("x", 5), "{:{width}.{precision}}".format("abcdef", width=8, precision=3), "{0:{1}}".format(p, "spec"), "{:}".format(p), "{0!r:>10}".format("a"), "{a[0]}{a[x]}".format(a={0: "int", "x": "text"}))
print("{0[key with space]} {0[a.b]}".format({"key with space": 1, "a.b": 2}), "{:%}".format(0.5), "{:,}".format(1234567), "{0}{0}".format("dup"))
for template, arguments in (
    ("{", ()),
    ("}", ()),
    ("{0", ()),
    ("{}", ()),
    ("{1}", (1,)),
    ("{x}", ()),
    ("{} {0}", (1,)),
    ("{0} {}", (1,)),
    ("{0.}", (1,)),
    ("{0[}", (1,)),
    ("{0[]}", (1,)),
    ("{0!}", (1,)),
    ("{0!x}", (1,)),
    ("{0!rr}", (1,)),
    ("{0!r", (1,)),
    ("{0:{}", (1,)),
    ("{0:{1:{2}}}", (1, 2, 3)),
    ("{.x}", (1,)),
    ("{0.missing}", (1,)),
    ("{0[5]}", ([1],)),
    ("{0[x]}", ([1],)),
    ("{0[x]}", (1,)),
    ("{:d}", ("x",)),
    ("{a b}", ()),
    ("{0]}", (1,)),
    ("{0[1]x}", ("ab",)),
    ("{99999999999999999999}", ()),
    ("{-1}", (1,)),
    ("a}b", ()),
    ("{!r}{", (1,)),
):
    try:
        print(repr(template), template.format(*arguments))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
