class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind.__name__ if kind else None, error, tb is not None)
        return self.suppress


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("swallow", True):
    raise ValueError("hidden")
try:
    with Manager("outer"), Manager("inner"):
        raise KeyError("seen")
except KeyError as error:
    print("caught", error)
with (Manager("p1") as x, Manager("p2"),):
    print(x)
with Manager("tuple") as (c, *rest):
    print(c, rest)
holder = [0]
with Manager("item") as holder[0]:
    print(holder)


def leaves():
    for i in range(3):
        with Manager(f"loop {i}"):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(leaves())
