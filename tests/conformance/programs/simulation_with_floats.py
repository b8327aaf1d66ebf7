class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53


class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x, self.y, self.vx, self.vy, self.mass = x, y, vx, vy, mass


def energy(bodies):
    kinetic = sum(0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy) for b in bodies)
    potential = -sum(a.mass * b.mass / ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 for i, a in enumerate(bodies) for b in bodies[:i])
    return kinetic + potential


bodies = [Body(0.0, 0.0, 0.0, 0.0, 10.0), Body(1.0, 0.0, 0.0, 3.0, 0.1), Body(0.0, 2.0, -2.0, 0.0, 0.2)]
print(f"{energy(bodies):.12f}")
for _ in range(500):
    for a in bodies:
        for b in bodies:
            if a is not b:
                dx, dy = b.x - a.x, b.y - a.y
                d2 = dx * dx + dy * dy + 1e-9
                f = b.mass / (d2 * d2**0.5) * 0.001
                a.vx += dx * f
                a.vy += dy * f
    for b in bodies:
        b.x += b.vx * 0.001
        b.y += b.vy * 0.001
print(f"{energy(bodies):.9f}", [f"{b.x:.9f},{b.y:.9f}" for b in bodies])
r = Random(7)
inside = sum(r.next() ** 2 + r.next() ** 2 < 1 for _ in range(20000))
print(inside, 4 * inside / 20000, r.next(), r.state)
values = [r.next() for _ in range(1000)]
mean = sum(values) / len(values)
print(mean, sum((v - mean) ** 2 for v in values) / len(values), min(values), max(values), sorted(values)[500])
buckets = [0] * 10
for v in values:
    buckets[int(v * 10)] += 1
for i, n in enumerate(buckets):
    print(f"{i / 10:.1f} {n:4d} {'#' * (n // 5)}")
x = 2.0
for _ in range(8):
    x = x - (x * x - 2) / (2 * x)
    print(repr(x))
for row in range(-10, 11, 2):
    line = ""
    for column in range(-30, 11):
        c = complex(column / 15, row / 10)
        z, n = 0j, 0
        while abs(z) < 2 and n < 30:
            z, n = z * z + c, n + 1
        line += " .:-=+*#%@"[n // 3 - (n == 30)]
    print(line)
