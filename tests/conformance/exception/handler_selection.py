def run(error, *handlers):
    try:
        raise error
    except handlers[0]:
        return "first"
    except handlers[1:]:
        return "rest"
    else:
        return "else"
    finally:
        print("finally", end=" ")


print(run(KeyError("k"), LookupError, ValueError))
print(run(ValueError(), (TypeError, ValueError), Exception))
print(run(ZeroDivisionError(), ValueError, OSError, ArithmeticError))
try:
    run(KeyError("escapes"), ValueError, TypeError)
except KeyError as error:
    print(repr(error))
try:
    try:
        raise ValueError("original")
    except 5:
        pass
except TypeError as error:
    print(error, repr(error.__context__))
try:
    try:
        raise ValueError("original")
    except (TypeError, "not a class"):
        pass
except TypeError as error:
    print(error)
try:
    pass
except undefined_name_is_not_evaluated:
    pass
else:
    print("no exception, handlers not evaluated")
