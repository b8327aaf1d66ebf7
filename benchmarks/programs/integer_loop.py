def work(count):
    total = 0
    for i in range(count):
        total += i * i % 7
    return total


total = 0
for _ in range(260):
    total += work(100_000)
print(total)
