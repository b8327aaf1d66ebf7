# There is no module _ast yet: who asks compile() for a tree is told so. CPython gives one.
try:
    print(type(compile("1", "<tree>", "eval", 0x400)).__name__)
except ModuleNotFoundError as error:
    print(error, error.name)
