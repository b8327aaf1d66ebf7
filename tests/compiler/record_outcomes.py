"""Records what CPython's parser makes of sources: python3.11 tests/compiler/record_outcomes.py [SOURCES OUTCOMES]

Without arguments, of every file in sources/ into outcomes/. SOURCES is text: before each source stands a line "%% MODE [OPTION...]". With the option "escaped" the source is written as
an expression of str or bytes literals; with "codeop" it is parsed with the flags that the module codeop uses, with "barry" as
after `from __future__ import barry_as_FLUFL`. OUTCOMES is JSON: a list of {mode, options, source | bytes, outcome}. Only
parsing counts: what the symbol table or the code generator would refuse is right here.
"""
import ast
import hashlib
import json
import pathlib
import sys
import warnings

sys.path.insert(0, __file__.rpartition("/")[0])
import dump_tree

# PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT, and CO_FUTURE_BARRY_AS_BDFL.
FLAGS = {"codeop": 0x200 | 0x4000, "barry": 0x400000}# Of a longer tree only the digest is kept.
LONGEST_TREE = 4000


def read_sources(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        parts = file.read().split("%% ")[1:]
    for part in parts:
        header, _, source = part.partition("\n")
        mode, *options = header.split()
        if "escaped" in options:
            options.remove("escaped")
            source = eval(source, {"__builtins__": {}})
        else:
            source = source.removesuffix("\n")
        yield mode, source, options


def outcome(source, mode, options):
    flags = ast.PyCF_ONLY_AST
    for option in options:
        flags |= FLAGS[option]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = compile(source, "<source>", mode, flags, dont_inherit=True)
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
                text = "".join(parts)
                if len(text) > LONGEST_TREE:
                    text = "sha256 " + hashlib.sha256(text.encode()).hexdigest()
                result = {"tree": text}
            except RecursionError:
                result = {"tree": None}
    messages = [[w.category.__name__, str(w.message), w.lineno] for w in caught]
    return {**result, "warnings": messages} if messages else result


def record(cases):
    for mode, source, *rest in cases:
        options = {"options": rest[0]} if rest and rest[0] else {}
        key = {"bytes": source.hex()} if isinstance(source, bytes) else {"source": source}
        yield {"mode": mode, **options, **key, "outcome": outcome(source, mode, options.get("options", []))}


def record_file(sources, outcomes):
    with open(outcomes, "w", encoding="ascii") as file:
        json.dump(list(record(read_sources(sources))), file, indent=1)
        file.write("\n")


def main():
    if len(sys.argv) > 1:
        record_file(*sys.argv[1:])
        return
    here = pathlib.Path(__file__).parent
    for sources in sorted((here / "sources").glob("*.txt")):
        record_file(sources, here / "outcomes" / f"{sources.stem}.json")


if __name__ == "__main__":
    main()
