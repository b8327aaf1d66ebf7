class Forgets(type):
    def __new__(mcs, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, namespace)


class Different(type):
    def __new__(mcs, name, bases, namespace):
        super().__new__(mcs, name, bases, dict(namespace))
        return int


try:

    class A(metaclass=Forgets):
        def f(self):
            return __class__

except RuntimeError as error:
    print(type(error).__name__, error)
try:

    class B(metaclass=Different):
        def f(self):
            return __class__

except TypeError as error:
    print(type(error).__name__, error)
try:
    type("C", (), {"__classcell__": 5})
except TypeError as error:
    print(error)


class Fine(metaclass=Forgets):
    def f(self):
        return 1


print(Fine().f())
