for value in (0.0, 1.0, -1.0, 0.5, 0.1, 1.5, -2.25, 1e16, 1e100, 1.7976931348623157e308, 5e-324, 3.14159, 2.0**61, 2.0**61 - 256.0, float("inf"), float("-inf")):
    print(value, hash(value), hash(-value))
nan = float("nan")
print(hash(nan) == hash(nan), hash(nan) != hash(float("nan")) or True)
