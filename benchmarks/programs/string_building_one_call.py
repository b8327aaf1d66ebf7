def build(count):
    parts = []
    text = ""
    total = 0
    for i in range(count):
        text += "ab"
        parts.append(text[-2:] + str(i))
        if len(parts) == 50_000:
            total += len("-".join(parts))
            parts = []
            text = ""
    return total


print(build(7_000_000))
