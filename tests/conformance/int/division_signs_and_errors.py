for a in (7, -7, 0, 2**70, -(2**70)):
    for b in (3, -3, 2**65, -(2**65), 1, -1):
        q, r = divmod(a, b)
        print(a, b, q, r, q * b + r == a, a / b)
for expression in ("1 / 0", "1 // 0", "1 % 0", "divmod(1, 0)", "2**70 // 0", "2**70 % 0", "2**70 / 0", "0 ** -1", "pow(3, 2, 0)"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
