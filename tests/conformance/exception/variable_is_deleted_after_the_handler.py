e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(e)
try:
    print(e)
except NameError as error:
    print(error)


def local():
    e = 1
    try:
        raise KeyError
    except KeyError as e:
        e = "rebound"
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


def deleted_inside():
    try:
        raise KeyError
    except KeyError as e:
        del e
    return "fine"


print(local(), deleted_inside())
