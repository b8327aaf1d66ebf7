for value in (0.9, -0.9, 1e15, 1e18, 2**53 + 0.0, 1e22, 1e40, -1e40, 1.5e300):
    print(int(value), value.__trunc__(), value.__floor__(), value.__ceil__(), value.is_integer())
for value in (float("inf"), float("-inf"), float("nan")):
    for method in ("__int__", "__trunc__", "__floor__", "__ceil__", "as_integer_ratio", "is_integer", "__bool__"):
        try:
            print(method, getattr(value, method)())
        except Exception as error:
            print(method, type(error).__name__, error)
print((0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (0.0).as_integer_ratio(), 5e-324.as_integer_ratio()[0], (1e300).as_integer_ratio())
