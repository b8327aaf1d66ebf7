print((a := 1), a, [b := 2, b + 1], (c := (d := 3) + 1), c, d)
print([y := f for f in range(3)], y, any((hit := n) > 3 for n in range(6)), hit, {(k := "key"): (v := "value")}, k, v)
if (n := len("abc")) > 2:
    print(n)
while (n := n - 1) > 0:
    print(n, end=" ")
print((lambda: (z := 5) + z)(), f"{(w := 7)} {w}")


def f(x=(default := 10)):
    total = sum(partial := [i for i in range(x) if (last := i) >= 0])
    return total, partial, last


print(f(3), default, (lambda **kw: kw)(k=(kv := 1)), kv, (t := 1, 2), t, "abc"[(i := 1)], i)


class C:
    inside = (attribute := 5)


print(C.attribute)
for source in ("a := 1", "(a.b := 1)", "(a[0] := 1)", "[i := 0 for i in range(3)]", "[j for j in (k := range(3))]", "class C: [z := 1 for _ in 'a']", "f(a := 1, b := 2)", "f(x = y := 1)", "(a, b := 1, 2)", "((a, b) := 1)", "(5 := 1)", "[x for x in range(3) if (x := 1)]", "(None := 1)", "def f(a := 1): pass", "(a) := 5", "lambda: x := 1"):
    try:
        compile(source, "<test>", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)
