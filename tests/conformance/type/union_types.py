print(int | str, int | None, None | int, int | str | int, int | (str | float))
print((int | str) == (str | int), hash(int | str) == hash(str | int), type(int | str))
print((int | str).__args__, (int | int), type(int | int))
for expression in ("int | 3", "3 | int", "int | 'x'", "(int | str)()", "(int | str).missing", "None | None"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
print(list[int] | None, int | list[str])
