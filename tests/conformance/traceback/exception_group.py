def make(n):
    try:
        raise ValueError(f"number {n}")
    except ValueError as error:
        return error


try:
    raise KeyError("cause")
except KeyError as cause:
    group = ExceptionGroup("inner", [make(1), make(2)])
    raise ExceptionGroup("outer", [make(3), group, TypeError("bare")]) from cause
