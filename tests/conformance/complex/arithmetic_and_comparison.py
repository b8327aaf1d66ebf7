values = [0j, 1 + 2j, -3.5j, 2 - 1j, 4 + 0j]
for a in values:
    for b in values:
        line = [a + b, a - b, a * b, a == b]
        try:
            line.append(a / b)
        except ZeroDivisionError as error:
            line.append(str(error))
        print(a, b, *line)
print(1 + 2j + 3, 2 * 1j, 1.5 - 1j, 1j / 2, 2 / 1j, True + 1j, -(1 + 2j), +(1j), abs(3 + 4j), abs(-0j), (1 + 2j).conjugate())
print(1 + 0j == 1, 1j == 1, 1 + 0j == 1.0, 1j != "x", complex("nan") == complex("nan"), 2**60 + 0j == 2**60, 2**53 + 1 == complex(2**53 + 1))
print(hash(1 + 0j) == hash(1), hash(1j), hash(1 + 1j), hash(-1j), hash(2.5 - 3.5j), hash(complex(float("inf"), 1)))
for expression in ("1j < 2j", "1j > 1", "1j // 1", "1j % 1", "divmod(1j, 1)", "int(1j)", "float(1j)", "round(1j)", "1j & 1", "~1j", "abs(complex(1e308, 1e308))", "1j / 0", "0j ** -1", "0j ** 1j", "pow(1j, 2, 3)", "1j + 'x'", "range(1j)", "(1j).missing", "1j + 10**400"):
    try:
        print(expression, eval(expression))
    except Exception as error:
        print(expression, "|", type(error).__name__, error)
