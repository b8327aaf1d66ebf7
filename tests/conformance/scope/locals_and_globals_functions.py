def f(a, *args, k=1):
    b = 2
    before = dict(locals())
    locals()["b"] = "not written back"
    return before, b, sorted(locals())


print(f(1, 2))


def with_cell():
    x = 1

    def inner():
        return x, sorted(locals())

    return inner(), sorted(k for k in locals())


print(with_cell())


class C:
    x = 1
    locals()["y"] = 2
    print(sorted(k for k in locals() if not k.startswith("__")))


print(C.y, locals() is globals(), vars() is globals(), "f" in locals())


def snapshot():
    first = locals()
    later = 1
    second = locals()
    return first is second, sorted(first)


print(snapshot(), dir() == sorted(globals()))


def deleted():
    x = 1
    one = locals()
    del x
    return sorted(locals())


print(deleted())
exec("made = 1", scope := {})
print(scope["made"], sorted(scope)[0], eval("a + b", {"a": 1}, {"b": 2}))
