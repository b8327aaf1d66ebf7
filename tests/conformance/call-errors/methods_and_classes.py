class C:
    def __init__(self, a, b=2):
        pass

    def method(self, x):
        pass

    def no_self():
        pass

    @classmethod
    def cm(cls, x):
        pass

    @staticmethod
    def sm(x):
        pass


class NoInit:
    pass


class Nested:
    class Inner:
        def method(self, a):
            pass


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


c = C(1)
calls = [
    "C()", "C(1, 2, 3)", "C(b=1)", "C(1, c=2)", "c.method()", "c.method(1, 2)", "C.method()", "C.method(c)", "c.no_self()", "C.no_self(1)", "C.cm()", "c.cm(1, 2)", "C.sm()", "c.sm(1, 2)", "NoInit(1)", "NoInit(a=1)", "Nested.Inner().method()", "OnlyNew()", "OnlyNew(1, 2)", "C.__init__()", "C.__init__(c)", "C.method(c, 1, x=2)", "c.method(y=1)", "c.method(x=1, y=2)", "C(*[])", "(lambda a: a)()", "(lambda: 0)(1)", "c()", "C.cm(x=1, y=2)", "object.__init__(c, 1)", "object.__new__(C, 1)", "object.__new__(NoInit, 1)",
]
for call in calls:
    try:
        eval(call)
        print(call, "worked")
    except TypeError as error:
        print(call, "|", error)
