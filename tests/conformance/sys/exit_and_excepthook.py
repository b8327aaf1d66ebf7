import sys

for value in ((), (5,), ("text",), (None,), ((1, 2),)):
    try:
        sys.exit(*value)
    except SystemExit as error:
        print(repr(error), repr(error.code))
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)


def hook(kind, error, tb):
    print("hook", kind.__name__, error, tb.tb_lineno)


sys.excepthook = hook
raise ValueError("to the hook")
