def chain(error):
    seen = []
    while error is not None and len(seen) < 10:
        seen.append(repr(error))
        error = error.__context__
    return seen


a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
try:
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        raise a
except ValueError as error:
    print(chain(error))
try:
    try:
        raise c
    except ValueError:
        raise c
except ValueError as error:
    print(chain(error))
for attribute, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("__suppress_context__", "x"), ("__cause__", None), ("__context__", None), ("__suppress_context__", 1)):
    try:
        setattr(a, attribute, value)
        print(attribute, getattr(a, attribute))
    except TypeError as error:
        print(error)
a.__cause__ = b
print(a.__suppress_context__, repr(a.__cause__))
for attribute in ("__cause__", "__context__", "__traceback__", "__suppress_context__"):
    try:
        delattr(a, attribute)
    except TypeError as error:
        print(error)
