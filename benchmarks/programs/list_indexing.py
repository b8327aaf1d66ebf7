def rotate(items, rounds):
    size = len(items)
    for _ in range(rounds):
        for i in range(size - 1):
            items[i], items[i + 1] = items[i + 1], items[i] + 1
    return items[0] + items[size // 2] + items[-1]


items = list(range(1000))
total = 0
for _ in range(220):
    total += rotate(items, 100)
print(total)
