import sys


def shuffled(count, seed):
    state = seed
    items = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        items.append(state % (count * 2))
    return items


for count in (0, 1, 2, 3, 10, 63, 64, 65, 200, 1000):
    items = shuffled(count, count + 1)
    copy = list(items)
    items.sort()
    print(count, all(a <= b for a, b in zip(items, items[1:])), sorted(copy) == items, sum(items) == sum(copy), items[:5])
pairs = [(n % 5, i) for i, n in enumerate(shuffled(40, 7))]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted("banana"), sorted({3: 1, 1: 2}), sorted([True, 0, 2.5, -1]), sorted(["b", "A", "a"], key=str.lower), sorted([3, 1], reverse=1))
words = ["pear", "fig", "apple", "kiwi"]
words.sort(key=len)
print(words)
words.sort(key=len, reverse=True)
print(words)
