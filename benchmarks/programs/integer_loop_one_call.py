def work(count):
    total = 0
    for i in range(count):
        total += i * i % 7
    return total


print(work(26_000_000))
