def check(source):
    pass


def f(a, b, c):
    return a + b * c // (a - a) + c


def g():
    return f(
        1,
        2,
        3,
    )


x = [g() for _ in range(2)]
