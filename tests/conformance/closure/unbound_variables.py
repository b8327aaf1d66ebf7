def attempt(action):
    try:
        print(action())
    except NameError as error:
        print(type(error).__name__, error, error.name)


def unassigned_local():
    print(x)
    x = 1


def deleted_local():
    y = 1
    del y
    return y


def unassigned_free():
    def inner():
        return z

    inner()
    z = 1


def deleted_free():
    w = 1

    def inner():
        return w

    del w
    return inner()


def augmented():
    total += 1


def delete_missing():
    del v
    v = 1


def except_target():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def nonlocal_delete():
    q = 1

    def inner():
        nonlocal q
        del q
        del q

    inner()


for f in (unassigned_local, deleted_local, unassigned_free, deleted_free, augmented, delete_missing, except_target, nonlocal_delete, lambda: undefined_name, lambda: [undefined_name for _ in "a"]):
    attempt(f)
try:
    del never_defined
except NameError as error:
    print(error)


class C:
    try:
        print(class_level)
    except NameError as error:
        print(error)
    try:
        del class_level
    except NameError as error:
        print(error)
    class_level = 1
