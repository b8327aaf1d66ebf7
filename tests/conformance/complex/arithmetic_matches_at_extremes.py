inf, nan = float("inf"), float("nan")
for a, b in ((1e308 + 1e308j, 2), (complex(inf, 0), 1j), (complex(0, inf), complex(1, 1)), (complex(nan, 1), 2), (1e-320 + 1e-320j, 1e10), (1e200 + 1e200j, 1e200 - 1e200j), (complex(-0.0, -0.0), complex(1.0, -0.0)), (3 + 4j, complex(inf, inf))):
    print(a, b, "|", a + b, a - b, a * b, a / b)
for z in (3 + 4j, complex(inf, nan), complex(nan, nan), complex(-0.0, 0.0), 5e-324j):
    print(z, abs(z), z == z, -z, z.conjugate(), bool(z))
for action in (lambda: abs(complex(1.7e308, 1.7e308)), lambda: (1e200 + 0j) ** 2, lambda: 1 / complex(0, 0), lambda: complex(1e308, 1e308) * complex(1e308, 1e308), lambda: 0j ** -2, lambda: (1 + 1j) ** 1000, lambda: (1 + 1j) ** 10000):
    try:
        print(action())
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
