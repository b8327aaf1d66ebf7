class Named:
    def __dir__(self):
        return ["zebra", "apple", "mango"]


class Wrong:
    def __dir__(self):
        return 3


print(dir(Named()))
try:
    dir(Wrong())
except TypeError as error:
    print(error)


class Ordinary:
    shared = 1

    def __init__(self):
        self.own = 2


names = dir(Ordinary())
print("own" in names, "shared" in names, names == sorted(names))
print([n for n in dir(Ordinary) if not n.startswith("__")])
