"""Writes definitions/unicode.json: what CPython 3.11's str methods know about Unicode, found by calling them.

Usage: python3.11 tools/record/unicode.py > definitions/unicode.json
"""
import json
import sys
import unicodedata

assert sys.version_info[:2] == (3, 11), "run this with python3.11"

CODES = range(sys.maxunicode + 1)


def flags(code):
    text = chr(code)
    cased = (text + "a").title().endswith("a")
    # The rule for a final sigma skips the characters that are case-ignorable, cased or not.
    ignorable = ("A" + text + "\u03a3").lower().endswith("\u03c2") and not (text + "\u03a3").lower().endswith("\u03c2")
    changes = any(change(text) != text for change in (str.upper, str.lower, str.title, str.casefold))
    tests = (
        text.isalpha(), text.isdecimal(), text.isdigit(), text.isnumeric(), text.isspace(), text.isprintable(),
        text.islower(), text.isupper(), unicodedata.category(text) == "Lt",
        text.isidentifier(), ("a" + text).isidentifier(), cased, ignorable, changes,
    )
    return sum(1 << bit for bit, value in enumerate(tests) if value)


def flag_runs():
    """[first code point, flags] wherever the flags change."""
    runs = []
    for code in CODES:
        value = flags(code)
        if not runs or runs[-1][1] != value:
            runs.append([code, value])
    return runs


def mapping(change):
    """Runs [first, last, step, distance] of code points that map to a single one; the rest as {code: [codes]}."""
    runs, several = [], {}
    for code in CODES:
        result = change(chr(code))
        if len(result) > 1:
            several[code] = [ord(character) for character in result]
            continue
        distance = ord(result) - code
        if distance == 0:
            continue
        run = runs[-1] if runs else None
        if run and run[3] == distance and code - run[1] <= 2 and (run[0] == run[1] or run[2] == code - run[1]):
            run[2] = code - run[1]
            run[1] = code
        else:
            runs.append([code, code, 1, distance])
    return {"runs": runs, "several": several}


def decimals():
    """The zeros of the decimal digits: each is followed by its one to nine."""
    zeros = [code for code in CODES if unicodedata.decimal(chr(code), None) == 0]
    for zero in zeros:
        assert [unicodedata.decimal(chr(zero + value), None) for value in range(10)] == list(range(10))
    return zeros


facts = {
    "version": unicodedata.unidata_version,
    "flagNames": [
        "alpha", "decimal", "digit", "numeric", "space", "printable", "lower", "upper", "title",
        "identifierStart", "identifierPart", "cased", "caseIgnorable", "changesCase",
    ],
    "flags": flag_runs(),
    "zeros": decimals(),
    "upper": mapping(str.upper),
    "lower": mapping(str.lower),
    "title": mapping(str.title),
    "fold": mapping(str.casefold),
}
print("{" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in facts.items()) + "}")
