def rotate(items, rounds):
    size = len(items)
    for _ in range(rounds):
        for i in range(size - 1):
            items[i], items[i + 1] = items[i + 1], items[i] + 1
    return items[0] + items[size // 2] + items[-1]


print(rotate(list(range(1000)), 22_000))
