"""Records what CPython's compiler makes of the sources in tests/compiler/code: python3.11 tools/compiler/record.py

A source file is text: before each source stands a line "%% MODE [OPTION...]", where an option is `optimize=N` or a flag of
compile() by name: `await` (PyCF_ALLOW_TOP_LEVEL_AWAIT). The outcome of NAME.txt is NAME.json: a list of {mode, options,
source, outcome}.
"""
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tools', 'compiler'))
import oracle

FLAGS = {'await': 0x2000}


def read_sources(path):
    with open(path, encoding='utf-8', newline='\n') as stream:
        parts = stream.read().split('%% ')[1:]
    for part in parts:
        header, _, source = part.partition('\n')
        mode, *options = header.split()
        yield mode, options, source


def outcome(mode, options, source):
    flags = optimize = 0
    for option in options:
        if option.startswith('optimize='):
            optimize = int(option.partition('=')[2])
        else:
            flags |= FLAGS[option]
    return oracle.report(source, '<source>', mode, optimize, flags)


def main():
    directory = os.path.join(ROOT, 'tests', 'compiler', 'code')
    for name in sorted(os.listdir(directory)):
        if not name.endswith('.txt'):
            continue
        cases = [
            {'mode': mode, 'options': options, 'source': source, 'outcome': outcome(mode, options, source)}
            for mode, options, source in read_sources(os.path.join(directory, name))
        ]
        with open(os.path.join(directory, name.replace('.txt', '.json')), 'w', encoding='utf-8') as stream:
            stream.write('[\n' + ',\n'.join(json.dumps(case) for case in cases) + '\n]\n')


main()
