"""Runs CPython's own tests and records every source that they pass to compile(), exec() and eval().

usage: python3.11 record_calls.py CALLS [MODULE...]
       (a module such as `test_syntax`; by default, all that seem to compile anything)
CALLS gets one JSON line for each: source or bytes, mode, flags, optimize. compare_calls.ts compiles them again.
"""
import builtins
import json
import os
import re
import subprocess
import sys
import test

SECONDS = 90
# AST-only compilation fails like any other; flags that only change the tree are left out.
PYCF_ONLY_AST = 0x400
PYCF_TYPE_COMMENTS = 0x1000
PYCF_ACCEPT_NULL_BYTES = 0x800
FUTURES = 0x1FE0000
# compile() refuses all flags but these, whatever the source is.
KNOWN_FLAGS = FUTURES | 0x10 | 0x200 | 0x2000 | 0x4000
COMPILES = re.compile(r'\b(compile|exec|eval|parse)\(|doctest|check_syntax')
# Tests that wait for clocks, networks or other processes.
LEFT_OUT = re.compile(r'test_(multiprocessing|concurrent|asyncio|socket|ssl|ftp|urllib|http|smtp|tkinter|tcl|idle|ttk)')


class Recorder:
    """Replaces the three builtins."""

    def __init__(self, stream):
        self.stream = stream
        self.seen = set()
        self.compile, self.exec, self.eval = builtins.compile, builtins.exec, builtins.eval

    def record(self, source, mode, flags, optimize, frame, inherits):
        if isinstance(source, str):
            program = {'source': source}
        elif isinstance(source, (bytes, bytearray, memoryview)):
            program = {'bytes': bytes(source).hex()}
        else:
            return
        if inherits:
            flags |= frame.f_code.co_flags & FUTURES
        flags &= ~(PYCF_ONLY_AST | PYCF_TYPE_COMMENTS | PYCF_ACCEPT_NULL_BYTES)
        optimize = sys.flags.optimize if optimize == -1 else optimize
        if flags & ~KNOWN_FLAGS or mode not in ('exec', 'eval', 'single') or optimize not in (0, 1, 2):
            return
        line = json.dumps({**program, 'mode': mode, 'flags': flags, 'optimize': optimize})
        if line not in self.seen:
            self.seen.add(line)
            self.stream.write(line + '\n')
            self.stream.flush()

    def install(self):
        def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, **others):
            frame = sys._getframe(1)
            self.record(source, mode, flags, optimize, frame, not dont_inherit)
            if not dont_inherit:
                flags |= frame.f_code.co_flags & FUTURES
            return self.compile(source, filename, mode, flags, True, optimize, **others)

        def exec(source, globals=None, locals=None, /, **others):
            frame = sys._getframe(1)
            self.record(source, 'exec', 0, -1, frame, True)
            if globals is None:
                globals = frame.f_globals
                locals = frame.f_locals if locals is None else locals
            return self.exec(source, globals, locals, **others)

        def eval(source, globals=None, locals=None, /):
            frame = sys._getframe(1)
            # eval() skips leading blanks, which would be an indentation.
            stripped = source.lstrip(' \t') if isinstance(source, str) else source
            self.record(stripped, 'eval', 0, -1, frame, True)
            if globals is None:
                globals = frame.f_globals
                locals = frame.f_locals if locals is None else locals
            return self.eval(source, globals, locals)

        builtins.compile, builtins.exec, builtins.eval = compile, exec, eval


def run_one(calls, name):
    import importlib
    import unittest
    from test import support

    support.use_resources = []
    with open(calls, 'a', encoding='ascii') as stream:
        Recorder(stream).install()
        module = importlib.import_module('test.' + name)
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
        unittest.TextTestRunner(stream=open(os.devnull, 'w')).run(suite)


def modules():
    directory = os.path.dirname(test.__file__)
    for folder, _, names in sorted(os.walk(directory)):
        package = os.path.relpath(folder, directory).replace(os.sep, '.')
        for name in sorted(names):
            if not (name.startswith('test_') and name.endswith('.py')) or LEFT_OUT.match(name) or LEFT_OUT.match(package):
                continue
            with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as stream:
                if COMPILES.search(stream.read()):
                    yield ('' if package == '.' else package + '.') + name[:-3]


def main(arguments):
    if arguments[:1] == ['--one']:
        run_one(*arguments[1:])
        return
    calls, *names = arguments
    open(calls, 'w').close()
    for name in names or modules():
        command = [sys.executable, os.path.abspath(__file__), '--one', os.path.abspath(calls), name]
        try:
            process = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS
            )
            if process.returncode != 0:
                print(f'{name}: ended with {process.returncode}')
        except subprocess.TimeoutExpired:
            print(f'{name}: not finished after {SECONDS} seconds')
    with open(calls, encoding='ascii') as stream:
        print(f'{sum(1 for _ in stream)} calls')


if __name__ == '__main__':
    main(sys.argv[1:])
