p = 2**61 - 1
for value in (0, 1, -1, -2, p - 1, p, p + 1, -p, -p - 1, -p + 1, 2**61, 2**64, 10**100, -(10**100), 2**1000):
    print(hash(value), hash(value) == hash(float(value)) if abs(value) < 2**53 else "")
print(hash(True), hash(False), hash(1) == hash(1.0) == hash(1 + 0j) == hash(True))
