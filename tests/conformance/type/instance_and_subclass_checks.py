class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), isinstance(A(), B), issubclass(B, A), issubclass(A, B), issubclass(A, object))
print(isinstance(1, (str, (float, (int,)))), issubclass(bool, (str, int)), isinstance(True, int))
print(isinstance(1, int | str), isinstance(1.0, int | str), issubclass(int, int | str), isinstance(None, int | None))
for action in (
    lambda: isinstance(1, 2),
    lambda: isinstance(1, (2,)),
    lambda: isinstance(1, (int, 2)),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 1),
    lambda: issubclass(int, (str, 1)),
    lambda: isinstance(1, list[int]),
    lambda: isinstance(1),
    lambda: isinstance(1, [int]),
):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(Liar(), int), type(Liar()).__name__, isinstance(Liar(), Liar))
