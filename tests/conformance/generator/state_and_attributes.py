def gen(x):
    y = yield x
    yield y


g = gen(5)
print(g.gi_running, g.gi_suspended, g.gi_frame.f_lineno, g.gi_code.co_name, g.gi_yieldfrom, g.__name__, g.__qualname__, g.gi_frame.f_locals)
next(g)
print(g.gi_suspended, g.gi_frame.f_lineno, g.gi_frame.f_locals)
g.send(6)
print(g.gi_frame.f_locals)
list(g)
print(g.gi_frame, g.gi_running, g.gi_suspended)
g.__name__ = "renamed"
g.__qualname__ = "q.renamed"
print(repr(g)[:26])
for name, value in (("__name__", 5), ("__qualname__", None), ("gi_frame", 1), ("gi_running", 1), ("gi_code", 1)):
    try:
        setattr(g, name, value)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def self_running():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as error:
        print(error)
    try:
        me.close()
    except ValueError as error:
        print(error)
    yield


me = self_running()
next(me)


def delegating():
    yield from inner


inner = iter([1])
d = delegating()
next(d)
print(d.gi_yieldfrom is inner, type((x for x in ())).__name__, (x for x in ()).__name__, (lambda: (yield))().__name__)
