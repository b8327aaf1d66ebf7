"""Records what CPython's compiler makes of the sources in tests/compiler/code: python3.11 tools/compiler/record.py

A source file is text: a line "%% MODE [OPTION...]" precedes each source. Options are
    optimize=N
    await, codeop, barry, annotations   flags of compile()
    escaped                             the source is an expression made of str or bytes literals, range and reversed
    file                                a file contains the source, so that errors found after parsing show a line
    program                             the same, and the file runs as the main program
    error                               warnings are errors
The outcome of NAME.txt is NAME.json: a list of {mode, options, source | bytes, outcome}.
"""
import json
import os
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tools', 'compiler'))
import oracle

FLAGS = {'await': 0x2000, 'codeop': 0x200 | 0x4000, 'barry': 0x400000, 'annotations': 0x1000000}


def read_sources(path):
    with open(path, encoding='utf-8', newline='\n') as stream:
        parts = stream.read().split('%% ')[1:]
    for part in parts:
        header, _, source = part.partition('\n')
        mode, *options = header.split()
        if 'escaped' in options:
            options.remove('escaped')
            source = eval(source, {'__builtins__': {'range': range, 'reversed': reversed}})
        yield mode, options, source


def outcome(mode, options, source, directory):
    program = {
        **key(source),
        'filename': os.path.join(directory, 'program.py') if {'file', 'program'} & {*options} else '<source>',
        'mode': mode,
        'optimize': 0,
        'flags': 0,
        'warningsAreErrors': 'error' in options,
        'written': 'file' in options or 'program' in options,
        'isProgram': 'program' in options,
    }
    for option in options:
        if option.startswith('optimize='):
            program['optimize'] = int(option.partition('=')[2])
        else:
            program['flags'] |= FLAGS.get(option, 0)
    outcome = oracle.answer(json.dumps(program))
    if 'error' in outcome:
        outcome['error'][1] = outcome['error'][1].replace(program['filename'], '<source>')
    return outcome


def key(source):
    return {'source': source} if isinstance(source, str) else {'bytes': source.hex()}


def record_file(path, directory):
    cases = [
        {'mode': mode, 'options': options, **key(source), 'outcome': outcome(mode, options, source, directory)}
        for mode, options, source in read_sources(path)
    ]
    with open(path.replace('.txt', '.json'), 'w', encoding='utf-8') as stream:
        stream.write('[\n' + ',\n'.join(json.dumps(case) for case in cases) + '\n]\n')


def main():
    sources = os.path.join(ROOT, 'tests', 'compiler', 'code')
    sys.addaudithook(oracle.stop_before_running)
    with tempfile.TemporaryDirectory() as directory:
        for name in sorted(os.listdir(sources)):
            if name.endswith('.txt'):
                record_file(os.path.join(sources, name), directory)


main()
