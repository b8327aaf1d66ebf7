a, b = object(), object()
print(a == b, a != b, a == a, a is a)
for operator in ("<", "<=", ">", ">="):
    try:
        eval(f"a {operator} b")
    except TypeError as error:
        print(error)
for left, right in ((1, "1"), (None, None), ([], ()), ({}, {}), (1j, 2j), (print, len), (int, str)):
    try:
        left < right
    except TypeError as error:
        print(error)
