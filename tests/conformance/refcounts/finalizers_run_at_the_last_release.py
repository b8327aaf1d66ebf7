class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = D("a")
b = a
del a
print("still b")
del b
D("temporary")
x = D("first")
x = D("second")
print("rebound")
x = None
items = [D("in list 1"), D("in list 2")]
items[0] = 5
print("replaced")
del items


def scope():
    local = D("local")
    print("leaving")


scope()
[D("element") for _ in range(2)]
print("comprehension over")
d = {"k": D("value")}
d["k"] = 1
d = {D("key"): 1}
d.popitem()
t = (D("in tuple"),)
t = ()


def raises():
    held = D("in frame")
    raise ValueError


try:
    raises()
except ValueError:
    print("caught")
print("after handler")


class Resurrects:
    saved = []

    def __del__(self):
        print("resurrecting")
        self.saved.append(self)


r = Resurrects()
del r
print(len(Resurrects.saved))
Resurrects.saved.clear()
print("cleared")
at_exit = D("module global")
print("end of program")
