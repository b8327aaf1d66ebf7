# Arguments of instructions that take one, two, three and four bytes, long lines, long jumps, many of everything.


def lines(count, make):
    return "".join(make(i) for i in range(count))


SOURCES = {
    "names": lambda n: lines(n, lambda i: f"a{i} = {i}\n") + f"x = a0 + a{n - 1}\n",
    "locals": lambda n: "def f():\n" + lines(n, lambda i: f" a{i} = {i}\n") + f" return a0 + a{n - 1}\nx = f()\n",
    "constants": lambda n: lines(n, lambda i: f"x = {i}.5\n"),
    "cells": lambda n: "def f():\n" + lines(n, lambda i: f" a{i} = {i}\n") + " def g():\n"
        + lines(n, lambda i: f"  a{i}\n") + f"  return a{n - 1}\n return g()\nx = f()\n",
    "parameters": lambda n: f"def f({', '.join(f'a{i}' for i in range(n))}): return a{n - 1}\nx = f({'7, ' * n})\n",
    "defaults": lambda n: f"def f({', '.join(f'a{i}={i}' for i in range(n))}): return a{n - 1}\nx = f()\n",
    "keywords": lambda n: f"def f(**a): return len(a)\nx = f({', '.join(f'a{i}=1' for i in range(n))})\n",
    "arguments": lambda n: f"def f(*a): return len(a)\ny = 1\nx = f({'y, ' * n})\n",
    "starred": lambda n: f"def f(*a): return len(a)\ny = 1,\nx = f({'*y, ' * n})\n",
    "items": lambda n: f"y = 1\nx = len([{'y, ' * n}])\n",
    "constant items": lambda n: f"x = len([{'1, ' * n}])\n",
    "pairs": lambda n: f"x = len({{{', '.join(f'{i}: 1' for i in range(n))}}})\n",
    "targets": lambda n: f"{', '.join(f'a{i}' for i in range(n))}, = range({n})\nx = a{n - 1}\n",
    "chained targets": lambda n: "x = " * n + "5\n",
    "compared": lambda n: "x = 1" + " < 2 <= 2" * n + "\n",
    "and": lambda n: "x = 1" + " and 1" * n + "\n",
    "and, or": lambda n: "y = 0\nx = y" + " and y or y" * n + "\n",
    "formatted": lambda n: f"y = 1\nx = len(f'{'{y}é' * n}')\n",
    "formatted lines": lambda n: f"y = 1\nx = len(f'''{'{y} é {y}' * 3}{chr(10) * n}{{y:>{{y}}}}''')\n",
    "strings": lambda n: "x = len(" + "'a' " * n + ")\n",
    "decorators": lambda n: "d = lambda f: f\n" + "@d\n" * n + "def f(): pass\nx = f.__name__\n",
    "if": lambda n: "x = 0\nfor i in range(2):\n if i:\n" + "  x += 1\n" * n + " else:\n  x += 5\n",
    "while": lambda n: "x = 0\nwhile x < 3:\n" + " x += 1\n" * n,
    "try": lambda n: "x = 0\ntry:\n" + " x += 1\n" * n + " 1/0\nexcept ZeroDivisionError:\n x = -x\n",
    "elif": lambda n: "x = -1\nif 0: pass\n" + lines(n, lambda i: f"elif x == {i}: pass\n") + "else: x = 3\n",
    "except": lambda n: "try: 1/0\n" + "except KeyError: pass\n" * n + "except ZeroDivisionError: x = 3\n",
    "case": lambda n: "match -1:\n" + lines(n, lambda i: f" case {i}: pass\n") + " case _: x = 3\n",
    "or patterns": lambda n: "match -1:\n case " + "|".join(map(str, range(n))) + ": pass\n case _: x = 3\n",
    "sequence patterns": lambda n: f"match range({n}):\n case [{', '.join(f'a{i}' for i in range(n))}]: x = a{n - 1}\n",
    "statements on a line": lambda n: "x = 0;" + "x += 1;" * n + "\n",
    "blank lines": lambda n: "\n" * n + "x = 3\n",
    "comment": lambda n: "#" + "é" * n + "\nx = 3\n",
    "joined lines": lambda n: "x = 1 + \\\n" + "\\\n" * n + " 2\n",
    "name": lambda n: "a" * n + " = 3\nx = " + "a" * n + "\n",
    "string": lambda n: "x = len('" + "é" * n + "')\n",
    "comprehension loops": lambda n: "x = [1" + " for i in [1]" * n + "]\n",
    "comprehension conditions": lambda n: "x = [1 for i in [1]" + " if i" * n + "]\n",
    "indentation": lambda n: "if 1:\n" + " " * n + "x = 3\n",
    "annotations": lambda n: lines(n, lambda i: f"a{i}: int\n") + "x = len(__annotations__)\n",
    "imports": lambda n: "import sys as " + ", sys as ".join(f"a{i}" for i in range(n)) + f"\nx = a{n - 1}.__name__\n",
    "globals": lambda n: f"def f():\n global {', '.join(f'a{i}' for i in range(n))}\nx = f()\n",
    "class body": lambda n: "class C:\n" + lines(n, lambda i: f" a{i} = {i}\n") + f"x = C.a{n - 1}\n",
    "hexadecimal": lambda n: f"x = 0x{'f' * n} % 1000003\n",
    "float": lambda n: f"x = {'1' * n}e-{n}\n",
    "zeros": lambda n: f"x = {'0' * n}\n",
}
# So many need an argument of three bytes, or a jump that does.
MOST = {name: 66000 for name in ("names", "constants", "if", "blank lines")}
MOST["elif"] = 900
for name, make in SOURCES.items():
    for size in 1, 255, 256, 257, MOST.get(name, 1000):
        namespace = {}
        exec(make(size), namespace)
        print(name, size, namespace["x"])
# Lines and columns far out.
for source in "\n" * 100000 + "nowhere\n", "x = 1;" * 50000 + "nowhere\n":
    try:
        exec(source)
    except NameError as error:
        code = error.__traceback__.tb_next.tb_frame.f_code
        print(error.__traceback__.tb_next.tb_lineno, list(code.co_positions())[-2:])
