x = 5
x += 3
x -= 1
x *= 6
x //= 4
x **= 2
x %= 60
x <<= 3
x >>= 1
x |= 1
x &= 0xFF
x ^= 0b101
print(x)
x /= 4
print(x)
print(1 < 2 <= 2 < 3, 3 > 2 > 1, 1 < 3 > 2, 1 == 1.0 == True, 2**53 == float(2**53), 2**53 + 1 == float(2**53))
print(2**53 + 1 > float(2**53), 10**400 > 1e308, 10**400 < float("inf"), -(10**400) > float("-inf"), 1 < float("nan"))
print([sorted([3, -1, 2**70, 0.5, True, -(2**65)])])
