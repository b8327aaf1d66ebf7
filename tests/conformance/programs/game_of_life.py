def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells):
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
r_pentomino = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
for _ in range(20):
    glider = step(glider)
print(show(glider), sorted(glider))
history = []
for _ in range(100):
    history.append(len(r_pentomino))
    r_pentomino = step(r_pentomino)
print(history)
