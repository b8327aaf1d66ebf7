print(len, len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, len.__text_signature__)
items = []
append = items.append
append(1)
print(append.__name__, append.__qualname__, append.__self__ is items, append.__module__, items, append == items.append, append == [].append, append is items.append)
print(str.upper, str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__, str.upper("x"), [].append.__text_signature__, int.__add__, (1).__add__.__name__, print.__call__ is not None)
print(dict.fromkeys.__self__, type(str.maketrans), type(dict.fromkeys), object.__new__.__self__, int.__new__ is bool.__new__, type.mro)
for action in (lambda: setattr(len, "x", 1), lambda: setattr(len, "__name__", "y"), lambda: len.missing, lambda: str.upper.__get__(5), lambda: str.upper.__get__("ab")(), lambda: str.upper.__get__(None, str), lambda: type(len)(), lambda: hash(append) == hash(items.append)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
