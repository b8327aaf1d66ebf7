class C:
    known = 1


def details(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", "-"), type(getattr(error, "obj", None)).__name__)


details(lambda: C().knwon)
details(lambda: C.knwon)
details(lambda: (1).knwon)
details(lambda: undefined_thing)
details(lambda: __import__("sys").nothing_here)
details(lambda: setattr(1, "x", 2))
details(lambda: (lambda: 0).nope)
details(lambda: None.upper())
details(lambda: object().x)
details(lambda: type.x)
details(lambda: super(C, C()).nothing)
details(lambda: [].length)
