# Code is compiled and run wherever there is room to, and where there is none that is a RecursionError.
import sys


class Deep:
    def __init__(self):
        self.depth = self.compiled = 0
        self.errors = set()

    def __repr__(self):
        self.depth += 1
        try:
            eval("1 + " + "(" * 50 + "deep" + ")" * 50, {"deep": self.depth})
            exec("def f(a):\n  return [i for i in range(3) if a]\nf(1)")
            self.compiled += 1
        except RecursionError as error:
            self.errors.add(str(error).split(" while")[0].split(" in ")[0])
        return "%r" % (self,)


deep = Deep()
try:
    repr(deep)
except RecursionError:
    print("RecursionError")
print(deep.depth > 100, deep.compiled > 100, len(deep.errors) < 3)


def nest(n):
    try:
        eval("-" * 900 + "n")
    except RecursionError:
        pass
    return list(map(nest, [n + 1]))


try:
    nest(0)
except RecursionError:
    print("RecursionError")


# How deep a tree may be depends on how deep the call of compile() is. The first calls, before it is specialized, count one more.
def deepest(depth):
    if depth:
        return deepest(depth - 1)
    low, high = 0, 1500
    while high - low > 1:
        middle = (low + high) // 2
        try:
            compile("-" * middle + "1", "<deep>", "eval")
            low = middle
        except RecursionError:
            high = middle
    return low


sys.setrecursionlimit(400)
for _ in range(30):
    deepest(0)
print([deepest(depth) for depth in (0, 1, 10, 300)])
