class Shows:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never called")


class ReturnsChild:
    def __new__(cls, kind):
        return object.__new__(kind)

    def __init__(self, kind):
        print("init of", type(self).__name__)


class Kid(ReturnsChild):
    def __init__(self, kind):
        print("kid init")


class BadInit:
    def __init__(self):
        return 5


Shows(1, key=2)
print(Other())
ReturnsChild(Kid)
Kid(ReturnsChild)
try:
    BadInit()
except TypeError as error:
    print(error)


class NotCallable:
    pass


for value in (NotCallable(), 5, None, "text", []):
    try:
        value()
    except TypeError as error:
        print(error)
