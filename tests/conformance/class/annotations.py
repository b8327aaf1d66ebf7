class C:
    a: int
    b: "forward" = 2
    (c): str = "not stored"
    d: list[int] = []
    print(__annotations__)


class Empty:
    pass


class Child(C):
    pass


print(C.__annotations__, Empty.__annotations__, Child.__annotations__, hasattr(C, "a"), C.b)
x: int
y: print("annotation evaluated") = 5
z: "never evaluated as text" = 6
target = {}
target["k"]: print("subscript annotation evaluated")
target["k"]: int = 1
print(__annotations__, target)


def f(a: 1 + 1, *args: "args", k: print = None, **kw: {}) -> ...:
    local: not_evaluated_at_all = 3
    bare: also_not
    return local


print(f.__annotations__, f(1))
Empty.__annotations__["added"] = int
print(Empty.__annotations__)
try:
    undefined_target: undefined_annotation
except NameError as error:
    print(error)
