def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def default(a, b=1):
    pass


def many_defaults(a, b=1, c=2):
    pass


def keyword(a, *, k):
    pass


def keywords(*, k1, k2, k3):
    pass


def positional(a, b, /, c):
    pass


def star(a, *args, k=1):
    pass


def kwargs(a, /, **kw):
    pass


calls = [
    "none(1)", "none(1, 2)", "none(a=1)", "one()", "one(1, 2)", "one(b=1)", "one(1, a=2)", "one(a=1, b=2)", "two()", "two(1)", "two(b=1)", "three()", "three(1)", "three(b=1)",
    "default()", "default(1, 2, 3)", "default(b=2)", "many_defaults()", "many_defaults(1, 2, 3, 4)", "keyword()", "keyword(1)", "keyword(1, 2)", "keyword(1, 2, k=3)", "keywords()", "keywords(k2=1)", "keywords(1)", "keywords(1, k1=1)",
    "positional(1)", "positional(1, 2)", "positional(a=1, b=2, c=3)", "positional(1, b=2, c=3)", "positional(1, 2, 3, 4)", "star()", "star(k=1)", "star(1, a=2)", "star(1, x=2)", "kwargs()", "kwargs(a=1)", "kwargs(1, 2)", "one(**{'a': 1, 1: 2})", "one(*5)", "one(**5)", "one(*[1], **[2])", "one(a=1, **{'a': 2})", "kwargs(1, **{'x': 1}, **{'x': 2})", "one(*[1, 2], 3)", "two(*'a')", "kwargs(1, x=1, **{'x': 5})", "none(*None)", "none(**None)", "none.x()", "(1)()", "None()", "'a'()", "[]()", "none()()", "keywords(k1=1, k4=2)", "one(1, 2, 3, b=4)", "two(1, c=1)", "three(1, 2, d=5)",
]
for call in calls:
    try:
        eval(call)
        print(call, "worked")
    except Exception as error:
        print(call, "|", type(error).__name__, "|", error)
