def check(n):
    assert n > 0, f"{n} is not positive"
    return n


try:
    assert ()
except AssertionError as error:
    print(repr(error))
try:
    assert 0, (1, 2)
except AssertionError as error:
    print(repr(error))
check(1)
check(-1)
