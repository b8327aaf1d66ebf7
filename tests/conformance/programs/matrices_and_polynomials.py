class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as i, int(j)):
                return [row[j] for row in self.rows[i]]
            case int(i):
                return self.rows[i]
        raise TypeError(f"bad index {key!r}")

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def transpose(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** j * v * Matrix(r[:j] + r[j + 1 :] for r in self.rows[1:]).determinant() for j, v in enumerate(self.rows[0]) if v)

    def __str__(self):
        width = max(len(str(v)) for r in self.rows for v in r)
        return "\n".join(" ".join(f"{v:>{width}}" for v in r) for r in self.rows)


class Polynomial:
    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while len(self.c) > 1 and not self.c[-1]:
            self.c.pop()

    def __add__(self, other):
        n = max(len(self.c), len(other.c))
        pad = lambda c: c + [0] * (n - len(c))
        return Polynomial(*map(sum, zip(pad(self.c), pad(other.c))))

    def __mul__(self, other):
        if not isinstance(other, Polynomial):
            return Polynomial(*(v * other for v in self.c))
        out = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Polynomial(*out)

    __rmul__ = __mul__

    def __call__(self, x):
        total = 0
        for c in reversed(self.c):
            total = total * x + c
        return total

    def __repr__(self):
        parts = [f"{c}" if not i else f"{c}x" if i == 1 else f"{c}x^{i}" for i, c in enumerate(self.c) if c]
        return " + ".join(reversed(parts)) or "0"


m = Matrix([[1, 1], [1, 0]])
print((m**90)[0, 1], (m**10), (m**10)[:, 1], m.transpose() == m, Matrix([[2, 0, 1], [3, -1, 4], [1, 5, 9]]).determinant())
print(Matrix([[1, -2, 3], [40, 5, -600]]).transpose())
try:
    m["x"]
except TypeError as error:
    print(error)
p = Polynomial(1, 2) * Polynomial(-1, 0, 3)
print(p, p(2), p + Polynomial(1, 2, 0, -6), 3 * Polynomial(0, 1), Polynomial(0), (Polynomial(1, 1) * Polynomial(1, 1) * Polynomial(1, 1))(10), p(0.5), p(1j))
