import sys


def hook(kind, error, tb):
    raise RuntimeError("the hook fails too")


sys.excepthook = hook
raise ValueError("original")
