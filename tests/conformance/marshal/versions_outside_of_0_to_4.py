import marshal

print(marshal.version)
for version in (-1, -(2**31), 5, 2**31 - 1, True):
    print(version, marshal.dumps(["a b", 1.5], version))
for version in (2**31, "x", None, 1.5):
    try:
        print(marshal.dumps(1, version))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
