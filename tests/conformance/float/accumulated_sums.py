total = 0.0
for i in range(1, 101):
    total += 1 / i
print(total, sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1, 0.5, 2**70]), sum([], 0.0), sum([0.1] * 3) == 0.1 * 3)
print(max(1.5, 2, 1e10), min(0.0, -0.0), max(float("nan"), 1), max(1, float("nan")))
x = 1.0
count = 0
while 1.0 + x > 1.0:
    x /= 2
    count += 1
print(count, x, 2.0**-1074, 2.0**-1075, 2.0**1023 * 1.9999999999999998)
