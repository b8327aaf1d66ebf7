import sys

print(sys.exc_info(), sys.exception())


def inner():
    return sys.exc_info()[0]


try:
    raise KeyError("outer")
except KeyError as outer:
    print(sys.exc_info()[:2], sys.exception() is outer, inner())
    try:
        raise ValueError("nested")
    except ValueError:
        print(sys.exc_info()[1])
    print(sys.exc_info()[1], sys.exc_info()[2] is outer.__traceback__)


def generator():
    try:
        raise IndexError("in generator")
    except IndexError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]


print(sys.exc_info())
try:
    raise KeyError
except KeyError:
    g = generator()
    print(next(g), sys.exc_info()[0])
print(next(g), sys.exc_info())
