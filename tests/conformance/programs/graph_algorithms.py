class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            p = (i - 1) // 2
            self.items[i], self.items[p] = self.items[p], self.items[i]
            i = p

    def pop(self):
        self.items[0], self.items[-1] = self.items[-1], self.items[0]
        result = self.items.pop()
        i, n = 0, len(self.items)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and self.items[child + 1] < self.items[child]:
                child += 1
            if self.items[i] <= self.items[child]:
                break
            self.items[i], self.items[child] = self.items[child], self.items[i]
            i = child
        return result

    def __len__(self):
        return len(self.items)


edges = {}
state = 42
for _ in range(300):
    state = (state * 1664525 + 1013904223) % 2**32
    a, b, w = state % 60, (state >> 8) % 60, 1 + (state >> 16) % 20
    edges.setdefault(a, {})[b] = w
    edges.setdefault(b, {})[a] = w


def dijkstra(start):
    distance, queue = {start: 0}, Heap()
    queue.push((0, start))
    while queue:
        d, node = queue.pop()
        if d > distance[node]:
            continue
        for other, w in edges.get(node, {}).items():
            if d + w < distance.get(other, float("inf")):
                distance[other] = d + w
                queue.push((d + w, other))
    return distance


def bfs(start):
    seen, frontier, levels = {start}, [start], []
    while frontier:
        levels.append(len(frontier))
        frontier = sorted({n for f in frontier for n in edges.get(f, ())} - seen)
        seen.update(frontier)
    return levels


def components():
    parent = {n: n for n in edges}

    def find(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    total = 0
    for w, a, b in sorted((w, a, b) for a in edges for b, w in edges[a].items() if a < b):
        if (ra := find(a)) != (rb := find(b)):
            parent[ra] = rb
            total += w
    return total, len({find(n) for n in edges})


d = dijkstra(0)
print(sorted(d.items())[:10], sum(d.values()), max(d.values()), bfs(0), components())


def topological(graph):
    order, marks = [], {}

    def visit(n):
        if marks.get(n) == "open":
            raise ValueError(f"cycle through {n}")
        if n not in marks:
            marks[n] = "open"
            for m in graph.get(n, ()):
                visit(m)
            marks[n] = "done"
            order.append(n)

    for n in graph:
        visit(n)
    return order[::-1]


print(topological({"shirt": ["tie", "belt"], "tie": ["jacket"], "trousers": ["shoes", "belt"], "belt": ["jacket"], "socks": ["shoes"]}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as error:
    print(error)
