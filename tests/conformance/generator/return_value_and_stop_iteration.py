def gen():
    yield 1
    return "result"


g = gen()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value), stop.args)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value))


def tuple_result():
    return (1, 2)
    yield


def raises_stop():
    yield 1
    raise StopIteration("inside")


def lets_stop_escape():
    yield next(iter([]))


for f in (tuple_result,):
    try:
        next(f())
    except StopIteration as stop:
        print(stop.value, stop.args)
for f in (raises_stop, lets_stop_escape):
    try:
        list(f())
    except RuntimeError as error:
        print(error, repr(error.__cause__))
