def count(words, rounds):
    counts = {}
    for _ in range(rounds):
        for word in words:
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


words = [f"word{i * i % 211}" for i in range(1000)]
print(count(words, 22_000)["word1"])
