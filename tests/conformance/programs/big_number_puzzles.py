def digits(n):
    return sum(map(int, str(n)))


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    return (a, 1, 0) if not b else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


fact = 1
for i in range(2, 101):
    fact *= i
print(digits(fact), digits(2**1000), fact % (10**9 + 9), isqrt(2 * 10**200), isqrt(10**100) == 10**50)
print([n for n in range(10**12, 10**12 + 200) if is_prime(n)], is_prime(2**127 - 1), is_prime(2**89 - 1), is_prime((2**61 - 1) * (2**31 - 1)))
p, q, e = 2**89 - 1, 2**107 - 1, 65537
d = egcd(e, (p - 1) * (q - 1))[1] % ((p - 1) * (q - 1))
message = int.from_bytes("secret text".encode(), "big")
cipher = pow(message, e, p * q)
print(cipher, pow(cipher, d, p * q).to_bytes(11, "big").decode(), pow(e, -1, (p - 1) * (q - 1)) == d)
a, b = 1, 1
n = 2
while len(str(b)) < 300:
    a, b, n = b, a + b, n + 1
print(n, str(b)[:15])
pi = 0
for k in range(80):
    pi += 10**60 * (4 * (8 * k + 4) * (8 * k + 5) * (8 * k + 6) - 2 * (8 * k + 1) * (8 * k + 5) * (8 * k + 6) - (8 * k + 1) * (8 * k + 4) * (8 * k + 6) - (8 * k + 1) * (8 * k + 4) * (8 * k + 5)) // (16**k * (8 * k + 1) * (8 * k + 4) * (8 * k + 5) * (8 * k + 6))
print(str(pi)[:50])
