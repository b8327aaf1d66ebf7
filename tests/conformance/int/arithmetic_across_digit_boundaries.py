values = [0, 1, -1, 2**15, 2**30 - 1, 2**30, 2**30 + 1, -(2**30), 2**60 - 1, 2**60, -(2**60) - 1, 2**90 + 7, 10**40]
for a in values:
    for b in values:
        line = [a + b, a - b, a * b]
        if b:
            line += [a // b, a % b, divmod(a, b) == (a // b, a % b)]
        print(*line)
