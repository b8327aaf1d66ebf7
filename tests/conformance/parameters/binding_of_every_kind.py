def f(a, b=2, /, c=3, d=4, *args, e, g=7, **kwargs):
    return a, b, c, d, args, e, g, kwargs


print(f(1, e=5), f(1, 20, 30, 40, 50, 60, e=5), f(1, c=9, e=5, g=0), f(1, e=5, a="kw", b="kw"), f(*[1, 2], *(3,), e=1, **{"x": 2}, **{"y": 3}))


def only_star(*args):
    return args


def only_kwargs(**kwargs):
    return kwargs


def keyword_only(*, a, b=2):
    return a, b


def positional_only(a, b=2, /):
    return a, b


print(only_star(), only_star(*"abc", *[1], 5, *()), only_kwargs(z=1, a=2), only_kwargs(**{"not an identifier": 1, "": 2}), keyword_only(a=1), positional_only(1), positional_only(1, 3))
args = [1, 2]
print(only_star(*args) is not args, (lambda *a: a)(*(t := (1, 2))) == t)
d = {"k": 1}
print(only_kwargs(**d) is not d, only_kwargs(**d) == d)


class Mapping:
    def keys(self):
        return ["m"]

    def __getitem__(self, key):
        return key.upper()


print(only_kwargs(**Mapping()), only_star(*Mapping().keys()), only_star(*{"a": 1}), only_star(*(i for i in range(3))))
