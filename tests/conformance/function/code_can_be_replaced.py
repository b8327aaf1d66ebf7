def one():
    return 1


def two(a=5):
    return a * 2


def make():
    cell = 3

    def inner():
        return cell

    return inner


one.__code__ = two.__code__
one.__defaults__ = (10,)
print(one(), one(4), one.__name__)
inner = make()
try:
    one.__code__ = inner.__code__
except ValueError as error:
    print(error)
replaced = two.__code__.replace(co_name="other", co_consts=(None, 3))
print(replaced.co_name, replaced == two.__code__, two.__code__ == two.__code__, hash(two.__code__) == hash(two.__code__))
two.__code__ = replaced
print(two(5))
function = type(one)
made = function(two.__code__, {"__builtins__": {}}, "made", (4,))
print(made(), made.__name__, made.__defaults__, made.__module__)
for arguments in ((1, {}), (two.__code__, 1), (two.__code__, {}, 1), (two.__code__, {}, "x", 1), (inner.__code__, {}), (inner.__code__, {}, "x", (), (1,)), (inner.__code__, {}, "x", (), ()), (two.__code__, {}, None, None, inner.__closure__)):
    try:
        print(function(*arguments).__name__)
    except Exception as error:
        print(type(error).__name__, error)
print(function(inner.__code__, {}, "x", (), inner.__closure__)())
