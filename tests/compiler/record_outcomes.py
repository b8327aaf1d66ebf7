"""Records what CPython's parser makes of sources: record_outcomes.py SOURCES OUTCOMES

SOURCES is text: sources separated by lines of "%% MODE [bytes]", which stand before each. In a bytes source, and in any
source, backslash escapes are not special, but a line "%% MODE escaped" says that the source is a Python literal.
OUTCOMES is JSON: a list of {mode, source | bytes, outcome}. Only parsing counts: what the symbol table or the code
generator would refuse is right here.
"""
import ast
import json
import sys
import warnings

sys.path.insert(0, __file__.rpartition("/")[0])
import dump_tree


def read_sources(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        parts = file.read().split("%% ")[1:]
    for part in parts:
        header, _, source = part.partition("\n")
        mode, *rest = header.split()
        if rest == ["escaped"]:
            source = ast.literal_eval(source.strip())
        else:
            source = source.removesuffix("\n")
        yield mode, source


def outcome(source, mode):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = compile(source, "<source>", mode, ast.PyCF_ONLY_AST, dont_inherit=True)
        except SyntaxError as error:
            names = "msg", "lineno", "offset", "end_lineno", "end_offset", "text"
            result = {"error": type(error).__name__, **{name: getattr(error, name) for name in names}}
            if isinstance(result["text"], str):
                result["text"] = result["text"].encode("utf-8", "replace").decode()
        except (ValueError, MemoryError, OverflowError) as error:
            result = {"error": type(error).__name__, "msg": str(error)}
        except RecursionError:
            # CPython cannot turn its tree into objects. There is a tree.
            result = {"tree": None}
        else:
            parts = []
            try:
                dump_tree.dump(tree, parts)
                result = {"tree": "".join(parts)}
            except RecursionError:
                result = {"tree": None}
    messages = [[w.category.__name__, str(w.message), w.lineno] for w in caught]
    return {**result, "warnings": messages} if messages else result


def record(cases):
    for mode, source in cases:
        key = {"bytes": source.hex()} if isinstance(source, bytes) else {"source": source}
        yield {"mode": mode, **key, "outcome": outcome(source, mode)}


def main(sources, outcomes):
    with open(outcomes, "w", encoding="ascii") as file:
        json.dump(list(record(read_sources(sources))), file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
