print((), (1,), (1, 2), tuple(), tuple("ab"), tuple([1]), tuple(range(3)), tuple({1: 2}), tuple(x for x in "xy"), 1, 2)
empty, t = (), (1, 2)
print(empty is tuple(), tuple(t) is t, t[:] is t, t + empty is t, empty + t is t, t * 1 is t, empty * 5 is empty)
nested = ((), ((),), (1, (2, (3,))))
print(nested, len(nested), repr(nested) == str(nested))
items = []
loop = (items, 1)
items.append(loop)
print(loop)
for arguments in ((5,), (1, 2), (None,)):
    try:
        tuple(*arguments)
    except TypeError as error:
        print(error)
try:
    tuple(iterable=[1])
except TypeError as error:
    print(error)
