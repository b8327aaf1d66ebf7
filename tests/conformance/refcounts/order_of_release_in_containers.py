class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


items = [D(f"l{i}") for i in range(4)]
del items
print()
t = tuple(D(f"t{i}") for i in range(4))
del t
print()
d = {i: D(f"d{i}") for i in range(4)}
del d
print()
d = {D(f"k{i}"): D(f"v{i}") for i in range(3)}
d.clear()
print()
items = [D(f"s{i}") for i in range(5)]
items[1:3] = []
print("|", end=" ")
items.clear()
print()
items = [D(f"x{i}") for i in range(3)]
items.reverse()
while items:
    items.pop(0)
print()


class Node:
    def __init__(self, name):
        self.first, self.second, self.own = D(name + ".first"), D(name + ".second"), name

    def __del__(self):
        print(self.own, end=" ")


n = Node("node")
del n
print()


def f():
    a, b, c = D("a"), D("b"), D("c")
    b = None
    return 1


f()
print()
