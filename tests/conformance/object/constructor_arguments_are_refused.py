# object() takes nothing, unless a class overrides exactly one of __new__ and __init__.
def attempt(action):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print("TypeError:", error)


class Plain:
    pass


class OwnNew(object):
    def __new__(cls, *args):
        return object.__new__(cls)


class OwnInit(object):
    def __init__(self, *args):
        object.__init__(self)


class PassesOnNew(object):
    def __new__(cls, *args):
        return object.__new__(cls, *args)


class PassesOnInit(object):
    def __init__(self, *args):
        object.__init__(self, *args)


attempt(lambda: object(1))
attempt(lambda: object(a=1))
attempt(lambda: Plain(1))
attempt(lambda: OwnNew(1))
attempt(lambda: OwnInit(1))
attempt(lambda: PassesOnNew(1))
attempt(lambda: PassesOnInit(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(1))
attempt(lambda: object.__new__(int))
attempt(lambda: list.__new__(dict))
