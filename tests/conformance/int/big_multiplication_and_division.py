def generate(seed, digits):
    n = seed
    while n.bit_length() < digits * 4:
        n = n * n + seed
    return n


for size in (10, 100, 500, 2000, 5000):
    a, b = generate(3, size), generate(7, size // 2 + 1)
    product = a * b
    q, r = divmod(product + 12345, b)
    print(size, product % 1000000007, q == a, r, (a * a - b * b) == (a - b) * (a + b), (product >> 100) % 999983, (a + b) * (a - b) % 97, product // a == b, (-product) // a == -b, (-product - 1) // a == -b - 1)
print((2**20000 - 1) * (2**20000 + 1) == 2**40000 - 1, (10**3000) // (10**2999), pow(3, 10000) % 10**9, (1 << 10000) % 1000003, pow(2**521 - 1, 3, 2**127 - 1))
f = 1
for i in range(1, 500):
    f *= i
print(f % (10**9 + 7), len(str(f)), str(f)[:30], f // (f // 499) == 499)
a, b = 0, 1
for _ in range(2000):
    a, b = b, a + b
print(str(a)[-30:], a.bit_length(), hash(a))
