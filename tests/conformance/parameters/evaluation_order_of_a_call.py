def note(x):
    print("eval", "f" if callable(x) else x)
    return x


def f(*args, **kwargs):
    print(args, kwargs)


note(f)(note(1), *note([2]), note(3), k=note(4), **note({"z": 5}), y=note(6))
f(*note((1,)), **note({"a": 1}))
f(note(0), key=note(1))
d = {}
d[note("key")] = note("value")
note(d)[note("k2")] = note("v2") if note(True) else 0
print({note("a"): note(1), **note({"b": 2}), note("c"): note(3)})
print([note(1), *note([2])], (note(3),), {note(4)})
x = note(1) + note(2) * note(3)
print(x, note(1) < note(2) < note(0) < note(9))
