print((lambda: 1)(), (lambda x: x + 1)(2), (lambda *a, **k: (a, k))(1, b=2), (lambda x, /, y, *, z=3: (x, y, z))(1, y=2), (lambda x=(lambda: 5): x())())
f = lambda x: (yield x)
print(type(f(1)).__name__, f.__name__, f.__qualname__, list(f(3)))
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x
print(compose(str, len, lambda n: n * 10)(12345))
print(sorted([(2, "b"), (1, "c")], key=lambda p: p[1]), [*map(lambda a, b: a * b, [1, 2], [3, 4])])
