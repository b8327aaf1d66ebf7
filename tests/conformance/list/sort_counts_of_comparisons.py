class Counted:
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Counted.count += 1
        return self.n < other.n


def measure(values):
    Counted.count = 0
    items = [Counted(v) for v in values]
    items.sort()
    return Counted.count, [c.n for c in items] == sorted(values)


state = 12345
noise = []
for i in range(500):
    state = (state * 69069 + 1) % 4294967296
    noise.append(state >> 16)
print(measure(range(100)), measure(range(100, 0, -1)), measure([1] * 100), measure(noise), measure(noise[:63]), measure(noise[:64]), measure(list(range(200)) + noise[:50]), measure(list(range(0, 400, 2)) + list(range(1, 400, 2))), measure(noise[:20] * 10))
print(measure([]), measure([1]), measure([2, 1]), measure([1, 2]), measure([3, 1, 2]), measure([1, 2, 0]))
