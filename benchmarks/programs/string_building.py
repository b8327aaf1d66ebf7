def build(count):
    parts = []
    text = ""
    for i in range(count):
        text += "ab"
        parts.append(text[-2:] + str(i))
    return len("-".join(parts)) + len(text)


total = 0
for _ in range(140):
    total += build(50_000)
print(total)
