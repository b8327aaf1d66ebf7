def greet(self):
    return "hi " + self.name


Made = type("Made", (object,), {"greet": greet, "name": "x"})
print(Made, Made().greet(), Made.__mro__, Made.__module__)
Sub = type("Sub", (Made,), {})
print(Sub().greet(), Sub.__base__ is Made, Sub.__bases__)
for arguments in (
    ("x",),
    ("x", ()),
    (1, (), {}),
    ("x", [], {}),
    ("x", (), []),
    ("x", (1,), {}),
    ("x", (bool,), {}),
    ("x\0y", (), {}),
    ("x", (), {}, 1),
    ("x", (Made, Made), {}),
    ("x", (object, Made), {}),
    (),
):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    type("x", (), {}, keyword=1)
except TypeError as error:
    print(error)
