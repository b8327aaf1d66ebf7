"""Prints the syntax trees of files as tests/compiler/dump.ts writes ours: dump_tree.py FILE...

With --digest prints one line a file: the digest of its tree, or the error.
"""
import ast
import hashlib
import struct
import sys
import warnings

LOCATED = "lineno", "col_offset", "end_lineno", "end_col_offset"


def bits(number):
    return format(struct.unpack(">Q", struct.pack(">d", number))[0], "x")


def constant(value):
    if value is None or value is True or value is False:
        return f"<{value}>"
    if value is ...:
        return "<Ellipsis>"
    if type(value) is int:
        return f"<int {value:x}>"
    if type(value) is float:
        return f"<float {bits(value)}>"
    if type(value) is complex:
        return f"<complex {bits(value.real)} {bits(value.imag)}>"
    if type(value) is str:
        text = "".join(c if 32 < ord(c) < 127 else f"{{{ord(c):x}}}" for c in value)
        return f"<str {text}>"
    return f"<bytes {value.hex()}>"


def dump(value, parts, is_constant=False):
    if is_constant:
        parts.append(constant(value))
    elif isinstance(value, list):
        parts.append("[")
        for item in value:
            dump(item, parts)
            parts.append(",")
        parts.append("]")
    elif isinstance(value, (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)):
        parts.append(type(value).__name__)
    elif isinstance(value, ast.AST):
        parts.append("\n" + type(value).__name__)
        if "end_lineno" in value._attributes:
            line, column, end_line, end_column = (getattr(value, name) for name in LOCATED)
            parts.append(f"@{line}:{column}-{end_line}:{end_column}")
        parts.append("(")
        for name in value._fields:
            holds_constant = name == "value" and isinstance(value, (ast.Constant, ast.MatchSingleton))
            dump(getattr(value, name), parts, holds_constant)
            parts.append(",")
        parts.append(")")
    else:
        parts.append(str(value))


def tree(source, mode="exec"):
    parts = []
    dump(ast.parse(source, "<source>", mode), parts)
    return "".join(parts)


def main(arguments):
    sys.setrecursionlimit(100000)
    warnings.simplefilter("ignore")
    digest = arguments[:1] == ["--digest"]
    for path in arguments[digest:]:
        with open(path, "rb") as file:
            source = file.read()
        try:
            text = tree(source)
        except (SyntaxError, ValueError) as error:
            text = f"{type(error).__name__}: {error}"
            print(f"{path}\t{text}" if digest else text)
            continue
        print(f"{path}\t{hashlib.sha256(text.encode()).hexdigest()}" if digest else text)


if __name__ == "__main__":
    main(sys.argv[1:])
