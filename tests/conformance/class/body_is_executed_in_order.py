print("before")


class Noisy:
    print("in body", __name__, __qualname__, "__module__" in locals())
    a = 1
    b = a + 1
    for i in range(3):
        exec(f"v{i} = i * b")
    if b > 1:
        c = "conditional"
    del a
    squares = [n * n for n in range(3)]
    locals()["dynamic"] = "set through locals"

    def f(self):
        return self.b

    alias = f
    print(sorted(k for k in locals() if not k.startswith("__")))


print(sorted(k for k in vars(Noisy) if not k.startswith("__")), Noisy.i, Noisy().alias(), Noisy.dynamic, Noisy.alias.__name__)


def in_function(x):
    class Local:
        captured = x
        x = "shadow"

        def method(self):
            return x

    return Local


try:
    in_function("outer")
except NameError as error:
    print(error)


class Scope:
    y = 1

    class Inner:
        try:
            z = y
        except NameError as error:
            print(error)

    try:
        nested = [y for _ in range(2)]
    except NameError as error:
        print(error)
    first_iterable = [n for n in range(y)]
    print(first_iterable)
