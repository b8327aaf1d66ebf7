def make():
    a = 1
    return (lambda: a).__closure__[0]


cell_type = type(make())
print(cell_type, cell_type(5).cell_contents, cell_type(1) == cell_type(1), cell_type(1) < cell_type(2), cell_type() < cell_type(1), cell_type() == cell_type(), cell_type(1) == 1)
for action in (lambda: cell_type().cell_contents, lambda: cell_type(1, 2), lambda: hash(cell_type(1)), lambda: cell_type(x=1), lambda: cell_type(1) < cell_type("a")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(cell_type())[:8], repr(cell_type())[-6:], "int object" in repr(cell_type(1)))
