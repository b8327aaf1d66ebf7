# How deep each construct can be nested, and what is said of one level more.
import sys

EXPRESSIONS = {
    "parentheses": lambda n: "(" * n + "1" + ")" * n,
    "lists": lambda n: "[" * n + "]" * n,
    "dicts": lambda n: "{1:" * n + "1" + "}" * n,
    "calls": lambda n: "abs(" * n + "1" + ")" * n,
    "subscripts": lambda n: "a[" * n + "0" + "]" * n,
    "right operands": lambda n: "y+(" * n + "y" + ")" * n,
    "comparisons": lambda n: "y<(" * n + "y" + ")" * n,
    "alternatives": lambda n: "y or (" * n + "y" + ")" * n,
    "left ternaries": lambda n: "(" * n + "y" + " if y else y)" * n,
    "right ternaries": lambda n: "y if y else " * n + "y",
    "minuses": lambda n: "-" * n + "y",
    "constant minuses": lambda n: "-" * n + "1",
    "nots": lambda n: "not " * n + "y",
    "powers": lambda n: "y" + "**y" * n,
    "sums": lambda n: "y" + "+y" * n,
    "attributes": lambda n: "y" + ".real" * n,
    "methods": lambda n: "''" + ".strip()" * n,
    "called": lambda n: "y" + "()" * n,
    "subscripted": lambda n: "y" + "[0]" * n,
    "lambdas": lambda n: "lambda:" * n + "1",
    "lambdas in defaults": lambda n: "lambda a=" * n + "1" + ":1" * n,
    "comprehensions": lambda n: "[" * n + "1" + " for i in [1]]" * n,
    "generator expressions": lambda n: "(" * n + "1" + " for i in [1])" * n,
    "assignment expressions": lambda n: "(a:=" * n + "1" + ")" * n,
    "f-string parentheses": lambda n: "f'{" + "(" * n + "y" + ")" * n + "}'",
    "f-string specifications": lambda n: "f'" + "{y:" * n + "}" * n + "'",
}


def blocks(head):
    return lambda n: "".join(" " * i + head + "\n" for i in range(n)) + " " * n + "pass\n"


STATEMENTS = {
    "if": blocks("if 1:"),
    "for": blocks("for i in y:"),
    "while": blocks("while y:"),
    "with": blocks("with y:"),
    "def": blocks("def f():"),
    "class": blocks("class C:"),
    "with items": lambda n: "with " + ", ".join(["y"] * n) + ": pass",
    "elif": lambda n: "if y: pass\n" + "elif y: pass\n" * n,
    "sequence patterns": lambda n: "match y:\n case " + "[" * n + "a" + "]" * n + ": pass",
    "only opened": lambda n: "(" * n,
    "opened in turns": lambda n: "([{" * n,
}


def outcome(source, mode):
    try:
        compile(source, "<nested>", mode)
    except (SyntaxError, MemoryError, RecursionError) as error:
        return f"{type(error).__name__}: {error}"
    return "compiles"


def show(name, make, mode):
    for size in SIZES.get(name, [200, 201]):
        print(f"{size} {name}: {outcome(make(size), mode)}")


# Both sides of each limit, where it is not 200.
SIZES = {
    "comparisons": [192, 193],
    "alternatives": [199, 200],
    "right ternaries": [1190, 1191, 5975, 5976],
    "minuses": [1190, 1191, 5975, 5976],
    "constant minuses": [1190, 1191, 5975, 5976],
    "nots": [1190, 1191, 5975, 5976],
    "powers": [1190, 1191, 2987, 2988],
    "sums": [1190, 1191],
    "attributes": [1190, 1191],
    "methods": [595, 596],
    "called": [1190, 1191],
    "subscripted": [1190, 1191],
    "lambdas": [1190, 1191, 2987, 2988],
    "lambdas in defaults": [746, 747],
    "comprehensions": [199, 200],
    "generator expressions": [199, 200],
    "f-string parentheses": [199, 200, 201],
    "f-string specifications": [2, 3],
    "if": [99, 100],
    "for": [20, 21, 99, 100],
    "while": [20, 21, 99, 100],
    "with": [20, 21, 99, 100],
    "def": [99, 100],
    "class": [99, 100],
    "with items": [20, 21],
    "elif": [1189, 1190, 5966, 5967],
    "opened in turns": [66, 67],
}
# The limit on nested expressions and statements in a tree is three times this.
sys.setrecursionlimit(400)
for name, make in EXPRESSIONS.items():
    show(name, make, "eval")
for name, make in STATEMENTS.items():
    show(name, make, "exec")
