a, b = 1, 2
[c, d] = "xy"
(e), (f,) = 5, [6]
g, *h = range(4)
*i, j = "abc"
k, *l, m = (1, 2)
n, (o, *p), q = 1, "xyz", 3
a, b = b, a
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
items = [0, 0]
index = 0
index, items[index] = 1, "assigned after index"
print(index, items)
x = y = z = []
print(x is y is z)
(w := 5)
*v, = "list"
print(v, [*[1], *"ab", *{}], (*(), 1), {*"a", 1} == {"a", 1})
() = ()
[] = ""
for value, target in ((5, "a, b"), ([1], "a, b"), ([1, 2, 3], "a, b"), ("", "a, *b"), ([], "*a, b, c"), (None, "a, b"), ({1: 2}, "a, b"), (range(10), "a, b"), ([1], "a, b, *c"), ((x for x in "abc"), "a, b"), ("ab", "(a, b), c"), (5, "[]"), ([1], "()"), (1.5, "*a,")):
    try:
        exec(f"{target} = value")
        print(target, "fine")
    except Exception as error:
        print(target, type(error).__name__, error)


class Infinite:
    def __iter__(self):
        n = 0
        while True:
            n += 1
            print("pulled", n)
            yield n


try:
    a, b = Infinite()
except ValueError as error:
    print(error)
