inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.5, -2.0, inf, -inf, nan]
for a in values:
    print(a, [a + b for b in values], [a * b for b in values], [a - b for b in values])
    for symbol in ("/", "//", "%"):
        line = []
        for b in values:
            try:
                line.append(eval(f"a {symbol} b"))
            except ZeroDivisionError as error:
                line.append(str(error))
        print(" ", symbol, line)
print(divmod(5.5, 2), divmod(-5.5, 2), divmod(5.5, -2), divmod(0.0, -1.0), divmod(-1e-20, 1.0))
for expression in ("divmod(1.0, 0)", "1.0 // 0", "1 % 0.0", "1 / 0.0"):
    try:
        eval(expression)
    except ZeroDivisionError as error:
        print(error)
