for value in (0, 1, -1, 5, -5, 2**30, -(2**30), 2**64 + 1, -(2**64) - 1):
    print(value, [value << s for s in (0, 1, 29, 30, 31, 65)], [value >> s for s in (0, 1, 29, 30, 31, 64, 65, 1000)])
print(0 << 10**18, 1 >> 10**18, -1 >> 10**30, 0 << 10**30, 5 >> 2**64)
for expression in ("1 << -1", "1 >> -1", "0 << -1", "1 << 2**70", "1 << 1.0", "'a' << 1", "1 >> -(2**70)"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
