text = """The quick brown fox jumps over the lazy dog. The dog, being lazy, did not object!
"Why not?" asked the fox -- for foxes ask such things; the dog's answer was a yawn.
Ünïcödé words: naïve café, Straße, ΑΒΓ, 日本語 too."""


def words(text):
    word = ""
    for ch in text + " ":
        if ch.isalnum() or ch == "'" and word:
            word += ch
        elif word:
            yield word
            word = ""


def wrap(text, width):
    line, lines = [], []
    for word in text.split():
        if line and sum(map(len, line)) + len(line) + len(word) > width:
            lines.append(" ".join(line))
            line = []
        line.append(word)
    if line:
        lines.append(" ".join(line))
    return lines


counts = {}
for w in words(text):
    key = w.casefold()
    counts[key] = counts.get(key, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:8]:
    print(f"{word:<10}{n:>3} {'*' * n}")
print(len(counts), max(counts, key=len), sum(counts.values()), "".join(sorted(set(text.lower())))[:60])
for i, line in enumerate(wrap(text, 40), 1):
    print(f"{i:02d}|{line:^40}|{len(line):>3}")
caesar = text.translate({ord(c): chr((ord(c) - 97 + 13) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"})
print(caesar[:60], caesar.translate({ord(c): chr((ord(c) - 97 + 13) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"}) == text)
vowels = {v: text.count(v) for v in "aeiou"}
print(vowels, text.title()[:50], [len(p) for p in text.partition("fox")], text.rfind("the"), text.splitlines()[-1][::-1])
