class Node:
    __slots__ = ("next",)

    def __init__(self, next):
        self.next = next


deep = None
for _ in range(100000):
    deep = [deep]
del deep
deep = None
for _ in range(100000):
    deep = (deep,)
deep = None
for _ in range(100000):
    deep = {"k": deep}
del deep
node = None
for _ in range(50000):
    node = Node(node)
node = None
g = None
for _ in range(20000):
    g = (x for x in (g,))
del g
f = None
for _ in range(20000):
    f = (lambda inner: lambda: inner)(f)
del f
e = None
for _ in range(20000):
    e = ValueError(e)
del e
print("released")
