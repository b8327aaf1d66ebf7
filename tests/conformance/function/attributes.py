def sample(a, b=2, *args, c, d: int = 4, **kwargs) -> str:
    "A docstring."
    local = a
    return local


print(sample.__name__, sample.__qualname__, sample.__module__, sample.__doc__, sample.__defaults__, sample.__kwdefaults__, sample.__annotations__, sample.__closure__, sample.__dict__)
print(sample.__code__.co_varnames, sample.__code__.co_argcount, sample.__code__.co_kwonlyargcount, sample.__code__.co_posonlyargcount, sample.__code__.co_nlocals, sample.__code__.co_name, sample.__code__.co_firstlineno, sample.__code__.co_flags)
sample.extra = 5
sample.__name__ = "renamed"
sample.__doc__ = None
sample.__defaults__ = (7,)
sample.__kwdefaults__ = {"c": 8, "d": 1}
print(sample.extra, sample.__dict__, sample.__name__, sample.__qualname__, sample(1), sample(c=9, a=3))
sample.__defaults__ = None
for action in (
    lambda: sample(c=1),
    lambda: setattr(sample, "__name__", 5),
    lambda: setattr(sample, "__qualname__", None),
    lambda: setattr(sample, "__defaults__", [1]),
    lambda: setattr(sample, "__kwdefaults__", 1),
    lambda: setattr(sample, "__code__", 1),
    lambda: setattr(sample, "__globals__", {}),
    lambda: setattr(sample, "__closure__", ()),
    lambda: setattr(sample, "__dict__", 5),
    lambda: setattr(sample, "__annotations__", 5),
    lambda: delattr(sample, "__name__"),
    lambda: delattr(sample, "missing"),
    lambda: sample.missing,
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
del sample.__defaults__
print(sample.__defaults__, sample.__builtins__ is __builtins__.__dict__, sample.__globals__ is globals())
