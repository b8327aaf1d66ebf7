# Type comments are comments: they matter in trees only. CPython refuses them in wrong places even where it makes no tree.
try:
    print(type(compile("f(  # type: int\n1)", "<comments>", "exec", 0x1000)).__name__)
except SyntaxError as error:
    print(error)
