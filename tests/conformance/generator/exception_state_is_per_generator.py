import sys


def gen():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


g = gen()
print(next(g), sys.exc_info()[0])
try:
    raise ValueError("outside")
except ValueError:
    print(next(g), sys.exc_info()[0].__name__)
    print(next(g))
    try:
        list(x / 0 for x in [1])
    except ZeroDivisionError as error:
        print(repr(error.__context__))


def throws_context():
    try:
        yield
    except ValueError as error:
        raise KeyError("new") from error


g = throws_context()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__))
