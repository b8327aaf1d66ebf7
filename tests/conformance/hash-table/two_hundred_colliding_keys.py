class Key:
    compared = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 4

    def __eq__(self, other):
        Key.compared += 1
        return self.number == other.number


keys = [Key(n) for n in range(200)]
d = {}
for key in keys:
    d[key] = key.number
print(len(d), Key.compared)
Key.compared = 0
print(sum(d[key] for key in keys), Key.compared)
print(sum(d[Key(n)] for n in range(200)), Key.compared)
s = set(keys)
Key.compared = 0
print(len(s), all(Key(n) in s for n in range(200)), Key.compared, [k.number for k in s][:40])
for key in keys[::2]:
    del d[key]
    s.remove(key)
Key.compared = 0
print(len(d), len(s), Key(3) in d, Key(4) in d, Key(3) in s, Key(4) in s, Key.compared)
