for base in (0, 1, -1, 2, -2, 10, -10, 7):
    print(base, [base**e for e in range(6)])
print(2**-1, (-2) ** -1, 10**-3, 0**0, 2**0, type(2**-1))
print(2**200, (-3) ** 101)
print(pow(2, 10), pow(2, 10, 1000), pow(2, -1, 7), pow(-2, 3, 7), pow(2, 3, -7), pow(5, 0, 1), pow(3, 200, 10**9 + 7))
print(pow(2**100 + 1, 3**50, 10**30 + 57), pow(38, -1, mod=97))
for arguments in ((2, -1, 4), (2, 3, 0), (2, 3, 1.5), (2.0, 3, 5), (2, -1, 0), ("2", 3), (2, 3, "4")):
    try:
        print(pow(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
