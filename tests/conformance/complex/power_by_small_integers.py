for base in (1j, 1 + 1j, 2 - 3j, -1 + 0j):
    print(base, [base**n for n in range(-3, 6)])
print(0j**0, 0j**2, (1 + 1j) ** 0j, (1 + 2j) ** 100, 2 ** (1 + 0j), (2 + 0j) ** 10)
