class Key:
    def __init__(self, name, hash_value):
        self.name, self.value = name, hash_value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        print(f"{self.name}=={other.name}", end=" ")
        return self.name == other.name


a, b, c, same = Key("a", 1), Key("b", 1), Key("c", 9), Key("a", 1)
d = {a: 1}
d[b] = 2
print()
d[c] = 3
print()
print(d[same])
print(same in d, d.get(b))
d[same] = 4
print(len(d), next(iter(d)) is a)
del d[same]
print(len(d))
