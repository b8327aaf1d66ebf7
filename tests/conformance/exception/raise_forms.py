def attempt(action):
    try:
        action()
    except BaseException as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


def bare():
    raise


def instance():
    raise ValueError("i")


def klass():
    raise ValueError


def from_none():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError("v") from None


def from_cause():
    raise ValueError("v") from KeyError("cause")


def from_class():
    raise ValueError from KeyError


def context():
    try:
        raise KeyError("first")
    except KeyError:
        raise ValueError("second")


def reraise():
    try:
        raise KeyError("again")
    except KeyError:
        raise


def raise_same():
    try:
        raise KeyError("same")
    except KeyError as e:
        raise e


def not_exception():
    raise 5


def not_exception_class():
    raise int


def bad_cause():
    raise ValueError from 5


class Returns:
    def __new__(cls):
        return 5


class Fake(Exception):
    def __new__(cls):
        return "not an exception"


class Fails(Exception):
    def __init__(self):
        raise RuntimeError("in constructor")


def fake():
    raise Fake


def fails():
    raise Fails


def finally_context():
    try:
        raise KeyError("in try")
    finally:
        raise ValueError("in finally")


for f in (bare, instance, klass, from_none, from_cause, from_class, context, reraise, raise_same, not_exception, not_exception_class, bad_cause, fake, fails, finally_context):
    print(f.__name__, end=": ")
    attempt(f)
