def outer(x):
    return middle(x) + 1


def middle(x):
    value = inner(x, 10)
    return value


def inner(a, b):
    return a / b + [][a]


print("before")
outer(3)
print("never")
