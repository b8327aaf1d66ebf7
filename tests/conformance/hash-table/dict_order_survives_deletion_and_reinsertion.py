state = 7


def draw(limit):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 8) % limit


d, model = {}, []
for step in range(3000):
    key = draw(150)
    if draw(3):
        if key not in d:
            model.append(key)
        d[key] = step
    elif key in d:
        model.remove(key)
        del d[key]
print(list(d) == model, len(d), list(d)[:20], list(d.values())[:5])
print(list(reversed(d)) == model[::-1])
