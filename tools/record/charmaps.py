"""Writes definitions/charmaps.txt: what each byte means in the encodings of CPython 3.11 that give every character one byte.

Usage: python3.11 tools/record/charmaps.py > definitions/charmaps.txt
A line has the encoding's name and its other names, and then the code points of its bytes in hexadecimal: `-` is one that means
nothing, `=` one that is its own number, as are bytes below 128 where only 128 are given.
"""
import codecs
import encodings
import encodings.aliases
import pkgutil

LEFT_OUT = 'ascii', 'latin_1', 'charmap', 'aliases', 'mbcs', 'oem', 'undefined', 'raw_unicode_escape'


def meaning(byte, name):
    try:
        code = ord(bytes([byte]).decode(name))
    except UnicodeDecodeError:
        return '-'
    return '=' if code == byte else format(code, 'x')


def is_charmap(name):
    for byte in range(256):
        try:
            if len(bytes([byte]).decode(name)) != 1:
                return False
        except UnicodeDecodeError as error:
            if error.reason != 'character maps to <undefined>':
                return False
        except (LookupError, ValueError):
            return False
    return True


def main():
    aliases = {}
    for alias, name in encodings.aliases.aliases.items():
        # One alias has capitals, so that nothing ever finds it.
        if alias == alias.lower():
            aliases.setdefault(name, []).append(alias)
    for module in sorted(pkgutil.iter_modules(encodings.__path__)):
        name = module.name
        if name in LEFT_OUT or not is_charmap(name):
            continue
        meanings = [meaning(byte, name) for byte in range(256)]
        if meanings[:128] == ['='] * 128:
            del meanings[:128]
        names = [name, *sorted(aliases.get(name, []))]
        print(','.join(names).replace('_', '-'), *meanings)


main()
