def counter():
    count = 0

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def get():
        return count

    return increment, get


inc, get = counter()
inc()
inc(5)
other, other_get = counter()
other()
print(get(), other_get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars, inc.__closure__[0] is get.__closure__[0], inc.__closure__[0] == get.__closure__[0], inc.__closure__[0] is other.__closure__[0])
functions = []
for i in range(3):

    def show():
        return i

    functions.append(show)
print([f() for f in functions])


def outer():
    fs = []
    for j in range(3):
        fs.append(lambda: j)
    j = "changed"
    return [f() for f in fs]


print(outer())
inc.__closure__[0].cell_contents = 100
print(get())
del inc.__closure__[0].cell_contents
for action in (lambda: get(), lambda: inc.__closure__[0].cell_contents):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
inc.__closure__[0].cell_contents = 1
print(get(), repr(inc.__closure__[0])[:9])
