import sys

print(sys.getrecursionlimit())


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth())
sys.setrecursionlimit(200)
print(sys.getrecursionlimit(), depth())
for value in (0, -1, "x", 1.5, 2**31, 2**70):
    try:
        sys.setrecursionlimit(value)
        print("set", value)
    except Exception as error:
        print(type(error).__name__, error)
try:
    sys.setrecursionlimit(1)
    print("allowed")
except RecursionError as error:
    print(error)
sys.setrecursionlimit(1000)


def nested(n):
    if n == 0:
        try:
            sys.setrecursionlimit(50)
        except RecursionError as error:
            return str(error)
    return nested(n - 1)


print(nested(100))
