class N:
    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, mod="none"):
        return ("pow", other, mod)

    def __rpow__(self, other, mod="none"):
        return ("rpow", other, mod)

    def __round__(self, n="none"):
        return ("round", n)


n = N()
print(abs(n), divmod(n, 1), divmod(1, n), pow(n, 2), pow(2, n), pow(n, 2, 3), n**2, 2**n, round(n), round(n, 1), round(n, None), abs(-5), abs(-1.5), abs(3 - 4j), abs(True), divmod(-7, 2), divmod(7.5, 2), pow(2, 3, 5), pow(base=2, exp=3), pow(2, exp=3, mod=3))
for action in (lambda: pow(2, n, 3), lambda: abs("a"), lambda: divmod("a", 1), lambda: pow("a", 1), lambda: round("a"), lambda: round(object()), lambda: pow(2, 3, "a"), lambda: divmod(1, 0), lambda: pow(0, -1), lambda: pow(2.5, 2, 3), lambda: abs(None), lambda: round(5, "a"), lambda: pow(1j, 2, 3)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
