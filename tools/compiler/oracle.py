r"""Prints what CPython's compiler makes of each file: one JSON line for each, which scoreboard.ts compares with ours.

usage: python3.11 oracle.py [--optimize N] [--strings] PATH...   (a directory means all .py files in it)
       python3.11 oracle.py --stream                             (programs from standard input: used by oracle.ts)
With --strings, the strings in the files are compiled instead, in all three modes.
"""
import ast
import contextlib
import ctypes
import doctest
import json
import os
import struct
import sys
import textwrap
import warnings


def constant(value):
    kind = type(value)
    if kind is tuple:
        return '(' + ','.join(map(constant, value)) + ')'
    if kind is frozenset:
        return '{' + ','.join(sorted(map(constant, value))) + '}'
    if kind is float:
        return 'float:' + struct.pack('>d', value).hex()
    if kind is complex:
        return 'complex:' + struct.pack('>dd', value.real, value.imag).hex()
    if kind is str:
        return 'str:' + json.dumps(value)
    if kind is bytes:
        return 'bytes:' + value.hex()
    if kind is int:
        return 'int:' + format(value, 'x')
    if kind is type(constant.__code__):
        return '<code>'
    return repr(value)


def describe(code):
    return {
        'name': code.co_name,
        'qualname': code.co_qualname,
        'argcount': code.co_argcount,
        'posonlyargcount': code.co_posonlyargcount,
        'kwonlyargcount': code.co_kwonlyargcount,
        'flags': code.co_flags,
        'firstlineno': code.co_firstlineno,
        'consts': ' '.join(map(constant, code.co_consts)),
        'names': ' '.join(code.co_names),
        'varnames': ' '.join(code.co_varnames),
        'cellvars': ' '.join(code.co_cellvars),
        'freevars': ' '.join(code.co_freevars),
        'code': code.co_code.hex(),
        'stacksize': code.co_stacksize,
        'exceptiontable': code.co_exceptiontable.hex(),
        'linetable': code.co_linetable.hex(),
    }


def walk(code):
    """The code and all code inside it, each before what it contains. Not recursive, since lambdas nest deeply."""
    pending = [code]
    while pending:
        code = pending.pop()
        yield code
        pending += [value for value in reversed(code.co_consts) if type(value) is type(code)]


class NotRun(Exception):
    """Carries the code that was about to run."""


def compile_as_program(filename):
    """What `python3.11 FILE` would run: it reads its file line by line, unlike compile(), which reads a string."""
    run = ctypes.pythonapi.PyRun_FileExFlags
    run.restype = ctypes.py_object
    run.argtypes = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, *[ctypes.py_object] * 2, ctypes.c_int, ctypes.c_void_p
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    try:
        run(libc.fopen(os.fsencode(filename), b'rb'), os.fsencode(filename), FILE_INPUT, {}, {}, 1, None)
    except NotRun as found:
        return found.args[0]
    raise RuntimeError(f'{filename} has been run')


FILE_INPUT = 257
# The names of programs whose code must not run. The importer's "exec" events belong to other files.
PROGRAM = 'program.py'


def stop_before_running(event, arguments):
    if event == 'exec' and getattr(arguments[0], 'co_filename', '').endswith(PROGRAM):
        raise NotRun(*arguments)


def report(source, filename, mode, optimize, flags=0, filter='always', is_program=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(filter)
        try:
            if is_program:
                code = compile_as_program(filename)
            else:
                code = compile(source, filename, mode, flags=flags, dont_inherit=True, optimize=optimize)
        except Exception as error:
            names = 'lineno', 'offset', 'end_lineno', 'end_offset', 'text'
            message = error.msg if isinstance(error, SyntaxError) else str(error)
            outcome = {'error': [type(error).__name__, message, *(getattr(error, name, None) for name in names)]}
        else:
            outcome = {'codes': [describe(code) for code in walk(code)]}
    return {**outcome, 'warnings': [[warning.category.__name__, str(warning.message), warning.lineno] for warning in caught]}


def answer(line):
    program = json.loads(line)
    source = bytes.fromhex(program['bytes']) if 'bytes' in program else program['source']
    filename = program['filename']
    if program['written']:
        with open(filename, 'wb') as stream:
            stream.write(source if isinstance(source, bytes) else source.encode('utf-8', 'surrogatepass'))
    filter = 'error' if program['warningsAreErrors'] else 'always'
    is_program = program['isProgram']
    return report(source, filename, program['mode'], program['optimize'], program['flags'], filter, is_program)


def report_file(path, optimize):
    with open(path, 'rb') as stream:
        source = stream.read()
    print(json.dumps({'path': path, 'mode': 'exec', **report(source, path, 'exec', optimize)}), flush=True)


def report_strings(path, optimize, seen):
    """Every string in the file that could be a program: tests of the compiler keep theirs in strings."""
    with open(path, 'rb') as stream:
        source = stream.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) is str]
    texts += [textwrap.dedent(text) for text in texts]
    for text in texts[:]:
        if '>>> ' in text:
            with contextlib.suppress(ValueError):
                texts += [example.source for example in doctest.DocTestParser().get_examples(text)]
    for text in texts:
        if text in seen or len(text) > 200_000 or any('\ud800' <= character <= '\udfff' for character in text):
            continue
        seen.add(text)
        for mode in 'exec', 'eval', 'single':
            result = report(text, '<string>', mode, optimize)
            print(json.dumps({'path': path, 'source': text, 'mode': mode, **result}), flush=True)


def files(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for directory, names, members in os.walk(path):
            names.sort()
            for name in sorted(members):
                if name.endswith('.py'):
                    yield os.path.join(directory, name)


def main(arguments):
    if arguments == ['--stream']:
        sys.addaudithook(stop_before_running)
        for line in sys.stdin:
            print(json.dumps(answer(line)), flush=True)
        return
    optimize = 0
    if arguments[:1] == ['--optimize']:
        optimize = int(arguments[1])
        arguments = arguments[2:]
    strings = arguments[:1] == ['--strings']
    seen = set()
    for path in files(arguments[strings:] or [os.path.dirname(ast.__file__)]):
        if strings:
            report_strings(path, optimize, seen)
        else:
            report_file(path, optimize)


if __name__ == '__main__':
    main(sys.argv[1:])
