alias = list[int]
print(alias, alias.__origin__, alias.__args__, alias.__parameters__, type(alias))
print(dict[str, int], tuple[int, ...], tuple[()], list["forward"], set[None], type[int])
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
print(alias([1, 2]), type(alias()), dict[str, int](a=1))
print(alias.append is list.append, alias.__class__)
print(isinstance(list[int], type), list[list[int]])
for expression in ("list[int][str]", "int[str]", "list[int]()[0]", "isinstance([], list[int])", "issubclass(list, list[int])"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)


class Own:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Child(Own):
    pass


print(Own[3], Child["x", 1], Own[1:2])


class Derived(list[int]):
    pass


print(Derived.__bases__, Derived.__orig_bases__, Derived([1]))
