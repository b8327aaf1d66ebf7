# The handler is there without an import of _codecs.
print("a\u2022\u0378\U0001f40d".encode("ascii", "namereplace"))
try:
    b"\xff".decode("ascii", "namereplace")
except TypeError as error:
    print(error)
