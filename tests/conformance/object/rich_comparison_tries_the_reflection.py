class Loud:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "lt")
        return NotImplemented

    def __gt__(self, other):
        print(self.name, "gt")
        return NotImplemented

    def __eq__(self, other):
        print(self.name, "eq")
        return NotImplemented


class Louder(Loud):
    def __eq__(self, other):
        print(self.name, "derived eq")
        return NotImplemented


a, b, c = Loud("a"), Loud("b"), Louder("c")
try:
    a < b
except TypeError as error:
    print(error)
print(a == b)
print(a != b)
print(a == c)
print(c == a)
print(a == 1)
