def nothing():
    pass


def early(x):
    if x:
        return
    return "end"


def several():
    return 1, 2


def starred(items):
    return 0, *items


def in_finally():
    try:
        return "try"
    finally:
        print("finally runs")


def overridden():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "after loop"


def swallowed():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


print(nothing(), early(1), early(0), several(), starred("ab"), in_finally(), overridden(), swallowed())
