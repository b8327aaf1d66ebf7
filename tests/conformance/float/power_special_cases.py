inf, nan = float("inf"), float("nan")
bases = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan]
for base in bases:
    line = []
    for exponent in (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, inf, -inf, nan):
        try:
            line.append(base**exponent)
        except (ZeroDivisionError, OverflowError) as error:
            line.append(f"{type(error).__name__}: {error}")
    print(base, [round(v.real, 12) + v.imag if isinstance(v, complex) and v == v and abs(v) < 9 else v for v in line])
for expression in ("10.0**400", "(-8.0)**(1/3)", "pow(2.0, 3, 4)", "2.0**10", "2**0.5", "(-2)**3.0", "1e200**2", "(-1e200)**3", "1e-200**2", "0.0**-1"):
    try:
        print(expression, eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)
