def attempt(label, source):
    try:
        compile(source, "<test>", "exec")
        print(label, "compiles")
    except Exception as error:
        print(label, "|", type(error).__name__, "|", error)


attempt("100 brackets", "(" * 100 + ")" * 100)
attempt("199 brackets", "(" * 199 + "1" + ")" * 199)
attempt("200 brackets", "(" * 200 + "1" + ")" * 200)
attempt("201 brackets", "(" * 201 + "1" + ")" * 201)
attempt("99 indents", "".join(" " * i + "if 1:\n" for i in range(99)) + " " * 99 + "pass\n")
attempt("100 indents", "".join(" " * i + "if 1:\n" for i in range(100)) + " " * 100 + "pass\n")
attempt("20 nested loops", "".join(" " * i + "for x in y:\n" for i in range(20)) + " " * 20 + "pass\n")
attempt("21 nested loops", "".join(" " * i + "for x in y:\n" for i in range(21)) + " " * 21 + "pass\n")
attempt("300 arguments", "f(" + ", ".join(f"a{i}" for i in range(300)) + ")")
attempt("300 parameters", "def f(" + ", ".join(f"a{i}" for i in range(300)) + "): pass")
attempt("1000 additions", "x = " + " + ".join(["1"] * 1000))
attempt("255 star targets", ", ".join(f"a{i}" for i in range(255)) + ", *b = x")
attempt("256 star targets", ", ".join(f"a{i}" for i in range(256)) + ", *b = x")
attempt("long line", "x = '" + "a" * 100000 + "'")
attempt("many statements", "x = 1\n" * 5000)
attempt("70000 constants", "\n".join(f"x = {i}" for i in range(70000)))
attempt("long elif chain", "if x == 0: pass\n" + "".join(f"elif x == {i}: pass\n" for i in range(1, 500)))
