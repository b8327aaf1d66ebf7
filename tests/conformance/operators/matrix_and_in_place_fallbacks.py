class M:
    def __init__(self, v):
        self.v = v

    def __matmul__(self, other):
        return M(f"({self.v}@{getattr(other, 'v', other)})")

    def __rmatmul__(self, other):
        return M(f"({other}r@{self.v})")

    def __add__(self, other):
        return M(f"{self.v}+")

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return M(f"{self.v}-")

    def __imul__(self, other):
        self.v += "*="
        return self


a = M("a")
print((a @ M("b")).v, (a @ 1).v, (1 @ a).v)
original = a
a @= M("c")
print(a.v, a is original)
a += 1
print(a.v)
a -= 1
print(a.v)
same = a
a *= 1
print(a.v, a is same)
for source in ("a **= 1", "a //= 1", "1 @ 1", "a & a", "a << 1", "-a", "+a", "~a", "abs(a)", "divmod(a, 1)", "pow(a, 1, 2)", "round(a)", "a < 1", "int(a)", "float(a)", "complex(a)", "a[0]", "len(a)", "a()", "a in a", "hash(a) and 1", "bool(a)", "'%d' % a", "range(a)", "[1][a]", "bytes(a)", "'x' * a", "chr(a)", "hex(a)"):
    try:
        exec(source)
        print(source, "fine")
    except Exception as error:
        print(source, "|", type(error).__name__, "|", error)
