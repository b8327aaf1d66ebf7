class Node:
    def __init__(self, next=None):
        self.next = next

    def advance(self):
        return self.next


chain = Node(Node())
print(chain.advance().advance().advance().next)
