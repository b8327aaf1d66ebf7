import sys

sys.displayhook(5)
sys.displayhook("text")
sys.displayhook(None)
import builtins

print(builtins._)


def caller():
    return callee()


def callee():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, sys._getframe(1).f_lineno, sorted(frame.f_locals), frame.f_globals is globals(), frame.f_builtins["len"] is len


print(caller(), sys._getframe().f_code.co_name, sys._getframe().f_back)
for action in (lambda: sys._getframe(100), lambda: sys._getframe("x")):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
code = compile("5\nNone\n'x'", "<single>", "exec")
exec(code)
exec(compile("7", "<single>", "single"))
exec(compile("x = 3", "<single>", "single"))
exec(compile("None", "<single>", "single"))
exec(compile("if 1:\n 'in block'\n", "<single>", "single"))
