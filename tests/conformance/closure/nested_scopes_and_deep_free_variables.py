def level1(a):
    def level2(b):
        def level3(c):
            def level4():
                nonlocal a
                a += 1
                return a, b, c

            return level4

        return level3

    return level2


f = level1(1)(2)(3)
print(f(), f(), f.__code__.co_freevars, [c.cell_contents for c in f.__closure__])


def parameter_cell(x, *args, y=5, **kwargs):
    def inner():
        return x, args, y, kwargs

    x = x * 2
    args = args + ("more",)
    return inner


print(parameter_cell(1, 2, y=3, z=4)())


def comprehension_capture(n):
    return [lambda: n * k for k in range(3)], [[n + j for j in range(i)] for i in range(3)]


fs, nested = comprehension_capture(10)
print([f() for f in fs], nested)


class InClass:
    value = "class"

    def method(self):
        return __class__.__name__, [__class__ for _ in range(1)][0].__name__

    def uses_global(self):
        return value


value = "global"
print(InClass().method(), InClass().uses_global(), InClass.method.__code__.co_freevars)
