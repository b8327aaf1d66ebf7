print((1, 2) + (3,), (1,) * 3, 2 * (1, 2), (1, 2) * 0, (1, 2) * -1, 1 in (1, 2), 3 not in (1, 2))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 9), (1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) != (1.0, 2.0), (1, "a") < (2, None))
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), (1, nan) < (1, nan))
for expression in ("(1,) + [2]", "(1,) + 1", "(1,) * (1,)", "(1,) * 1.5", "(1,) < [1]", "(1, 'a') < (1, 2)", "(1,) - (1,)", "(0,) * 2**62"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
