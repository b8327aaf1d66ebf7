def run(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print("values", repr(group))
        except* (TypeError, KeyError) as group:
            print("types or keys", repr(group))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as left:
        print("left", repr(left), repr(left.__context__))


run(ValueError("naked"))
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("in", [KeyError(3), OSError(4)])]))
run(OSError("unmatched"))
try:
    print("body")
except* ValueError:
    pass
else:
    print("no exception")


def reraises():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g:
        raise KeyError("from handler")
    except* TypeError as g:
        raise


try:
    reraises()
except BaseException as error:
    print(repr(error))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except* 5:
        pass
except TypeError as error:
    print(error)
