def level3():
    raise ValueError("deep")


def level2():
    level3()


def level1():
    try:
        level2()
    except ValueError as error:
        return error


error = level1()
tb = error.__traceback__
while tb:
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti > 0, tb.tb_frame.f_lineno)
    tb = tb.tb_next
tb = error.__traceback__
print(type(tb), error.with_traceback(None).__traceback__, error.with_traceback(tb) is error, error.__traceback__ is tb)
for action in (lambda: error.with_traceback(5), lambda: setattr(tb, "tb_next", 5), lambda: setattr(tb, "tb_next", tb), lambda: setattr(tb, "tb_lineno", 1), lambda: type(tb)(None, 1, 2, 3), lambda: type(tb)(None, tb.tb_frame, 0, 9).tb_lineno):
    try:
        print(action())
    except Exception as problem:
        print(type(problem).__name__, problem)
tb.tb_next = None
print(error.__traceback__.tb_next)
