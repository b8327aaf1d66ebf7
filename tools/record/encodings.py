"""Writes definitions/encodings.json: the text encodings of CPython 3.11 that a source file can declare, measured by
running its codecs.

Usage: python3.11 tools/record/encodings.py > definitions/encodings.json
"""
import codecs
import encodings
import encodings.aliases
import json
import os
import sys

assert sys.version_info[:2] == (3, 11), "run this with python3.11"

UNDEFINED = "\ufffe"
# Some of the web's decoders decode these codes differently from Python. Some do not implement what cp949 adds to euc_kr;
# those characters need no table.
CORRECTED = {
    "shift_jis": ["8160", "8161", "817c", "8191", "8192", "81ca"],
    "cp932": ["80", "a0", "fd", "fe", "ff"],
    "euc_jp": ["a1c1", "a1c2", "a1dd", "a1f1", "a1f2", "a2cc", "8fa2b7"],
    "gbk": [],
    "gb2312": ["a1a4", "a1aa"],
    "euc_kr": ["a2e6", "a2e7"],
    "big5": ["a145", "a14e", "a1c2", "a1e3", "a1f2", "a1f3", "a241", "a242", "a244", "a246", "a247"],
    "cp950": ["f9fe"],
    "cp949": ["a2e6", "a2e7"],
    "gb18030": (
        "a3a0 a6d9 a6da a6db a6dc a6dd a6de a6df a6ec a6ed a6f3 a8bc fe59 fe61 fe66 fe67 fe6d fe7e fe90 fea0".split()
    ),
}
LABELS = {
    "shift_jis": "shift_jis", "cp932": "shift_jis", "euc_jp": "euc-jp", "gbk": "gbk", "gb2312": "gbk", "euc_kr": "euc-kr",
    "big5": "big5", "cp950": "big5", "cp949": "euc-kr", "gb18030": "gb18030",
}
# The web's Big5 differs in these entire rows.
CORRECTED_ROWS = {"big5": (0xC6, 0xC7, 0xC8), "cp950": (0xC6, 0xC7, 0xC8)}


def modules():
    names = {name[:-3] for name in os.listdir(os.path.dirname(encodings.__file__)) if name.endswith(".py")}
    return sorted(names - {"__init__", "aliases"})


def decoded(data, name):
    try:
        return data.decode(name)
    except UnicodeError:
        return None


def charmap(name):
    """The characters of all bytes, if there is one for each byte and none depends on another byte."""
    characters = [decoded(bytes([byte]), name) for byte in range(256)]
    every = bytes(byte for byte in range(256) if characters[byte] is not None)
    together = decoded(every, name)
    if together is None or together != "".join(filter(None, characters)) or len(every) < 128:
        return None
    for byte in range(256):
        if characters[byte] is None and any(decoded(bytes([byte, second]), name) for second in range(256)):
            return None
    return "".join(UNDEFINED if character is None else character for character in characters)


def codes(name):
    """Every sequence above ASCII that is one character; for gb18030, only those of two bytes."""
    for first in range(0x80, 0x100):
        one = decoded(bytes([first]), name)
        if one is not None:
            yield bytes([first]), one
            continue
        for second in range(0x100):
            two = decoded(bytes([first, second]), name)
            if two is not None:
                yield bytes([first, second]), two
    if name == "euc_jp":
        for second in range(0xA1, 0xFF):
            for third in range(0xA1, 0xFF):
                three = decoded(bytes([0x8F, second, third]), name)
                if three is not None:
                    yield bytes([0x8F, second, third]), three


def multibyte(name):
    ranges, corrections = [], {}
    for code, text in codes(name):
        number = int.from_bytes(code, "big")
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
        if code.hex() in CORRECTED[name] or code[0] in CORRECTED_ROWS.get(name, ()):
            corrections[code.hex()] = text
    return {"label": LABELS[name], "ranges": ranges, "corrections": corrections}


def main():
    charmaps, not_text = {}, []
    for name in modules():
        try:
            information = codecs.lookup(name)
        except LookupError:
            continue
        if not information._is_text_encoding:
            not_text.append(name)
        elif name not in CORRECTED and not name.startswith(("utf", "unicode", "raw", "idna", "punycode", "undefined")):
            table = charmap(name)
            if table is not None:
                charmaps[name] = table
    facts = {
        "aliases": encodings.aliases.aliases,
        "notText": not_text,
        "charmaps": charmaps,
        "multibyte": {name: multibyte(name) for name in CORRECTED},
    }
    json.dump(facts, sys.stdout, indent=1)
    print()


main()
