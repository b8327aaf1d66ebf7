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
total = 0
for _ in range(150):
    total += count(words, 150)["word1"]
print(total)
