"""Writes definitions/character_names.txt: the names that CPython 3.11 accepts in "\\N{...}",
which are those of Unicode.

Usage: python3.11 tools/record/character_names.py ALIASES > definitions/character_names.txt

CPython knows aliases but does not list them, so ALIASES is a file of candidates, in lines "CODE;NAME", for example
NameAliases.txt from the Unicode database. Only those that CPython accepts are written.

A line is a code point in hexadecimal and its names, with aliases after the name, separated by semicolons. Names that
follow from the code point (ideographs, Hangul syllables) are not listed.
"""
import re
import sys
import unicodedata

assert sys.version_info[:2] == (3, 11), "run this with python3.11"

COMPUTED = re.compile("CJK UNIFIED IDEOGRAPH-|HANGUL SYLLABLE ")


def accepted(name):
    try:
        return eval(f'"\\N{{{name}}}"')
    except SyntaxError:
        return None


def alias_candidates(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.partition("#")[0].strip().split(";")
            if len(fields) >= 2:
                yield int(fields[0], 16), fields[1]


def main(aliases):
    names = {}
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name and not COMPUTED.match(name):
            names[code] = [name]
    for code, alias in alias_candidates(aliases):
        known = names.setdefault(code, [""])
        if alias not in known and not COMPUTED.match(alias) and accepted(alias) == chr(code):
            known.append(alias)
    for code in sorted(names):
        if names[code] == [""]:
            continue
        print(f"{code:x} {';'.join(names[code])}")


main(*sys.argv[1:])
