for k in (52, 53, 54, 60, 63, 64, 100, 1000, 1023):
    n = 2**k
    print(k, float(n), float(n + 1) == float(n), int(float(n)) == n, float(n - 1), float(3 * n // 2 + 1) if k < 1020 else "")
print(float(2**53 + 1), float(2**53 + 3), float(2**54 + 2), float(2**54 + 6), float(2**1023 + 2**970), float(-(2**53) - 1), int(1e23), int(-1e23), float(10**22), float(10**23), 10**23 == 1e23, int(1.7976931348623157e308) % 1000, float(123456789012345678901234567890))
for value in (2**1024, 10**309, -(10**400)):
    try:
        float(value)
    except OverflowError as error:
        print(error)
    try:
        value * 1.0
    except OverflowError as error:
        print(error)
    try:
        1.5 / value
    except OverflowError as error:
        print(error)
print(10**400 > 1.0, 1.0 < 10**400, 10**400 == float("inf"), [10**400, 1.5] == [10**400, 1.5])
