state = 99


def draw(limit):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 8) % limit


s, model = set(), []
for step in range(3000):
    key = draw(200) if draw(2) else str(draw(200))
    action = draw(4)
    if action < 2:
        s.add(key)
        if key not in model:
            model.append(key)
    elif action == 2:
        s.discard(key)
        if key in model:
            model.remove(key)
    elif (key in s) != (key in model):
        print("differs at", step)
print(len(s) == len(model), all(k in s for k in model), list(s)[:30])
