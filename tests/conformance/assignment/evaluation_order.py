def note(x):
    print(x, end=" ")
    return x


class Target:
    def __setattr__(self, name, value):
        print(f"set .{name}", end=" ")

    def __setitem__(self, key, value):
        print(f"set [{key}]", end=" ")


t = Target()


def get(name):
    print(f"get {name}", end=" ")
    return t


get("a").x = note(1)
print()
get("a")[note("k")] = get("b").y = note(2)
print()
get("a").p, get("b")[note("i")] = note(3), note(4)
print()
d = {"n": 1}
d[note("n")] += note(5)
print(d)


class Aug:
    def __iadd__(self, other):
        return "iadd result"


x = Aug()
x += 1
print(x)
values = [1, 2, 3]
i = 0
i, values[i], i = 1, "v", 2
print(i, values)
a = b = c = note("once")
print()
lst = [1]
lst2 = lst
lst += [2]
lst = lst + [3]
print(lst, lst2)
t2 = (1, [2])
try:
    t2[1] += [3]
except TypeError:
    print(t2)
