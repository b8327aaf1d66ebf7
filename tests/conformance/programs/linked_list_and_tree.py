class Node:
    __slots__ = ("value", "left", "right")

    def __init__(self, value):
        self.value, self.left, self.right = value, None, None


class Tree:
    def __init__(self, values=()):
        self.root, self.size = None, 0
        for v in values:
            self.add(v)

    def add(self, value):
        if self.root is None:
            self.root = Node(value)
        else:
            node = self.root
            while True:
                if value == node.value:
                    return False
                side = "left" if value < node.value else "right"
                child = getattr(node, side)
                if child is None:
                    setattr(node, side, Node(value))
                    break
                node = child
        self.size += 1
        return True

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.value
                yield from walk(node.right)

        return walk(self.root)

    def __contains__(self, value):
        node = self.root
        while node and node.value != value:
            node = node.left if value < node.value else node.right
        return node is not None

    def __len__(self):
        return self.size

    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n.left), h(n.right))

        return h(self.root)

    def __reversed__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.right
            node = stack.pop()
            yield node.value
            node = node.left


values = [(i * 7919) % 1009 for i in range(1, 400)]
t = Tree(values)
print(len(t), list(t) == sorted(set(values)), list(t)[:8], t.height(), 7 in t, 10**6 in t, list(reversed(t))[:5], t.add(values[0]), bool(Tree()), [*Tree("hello")], min(t), sum(t))
