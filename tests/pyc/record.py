"""Records `.pyc` files that CPython 3.11 writes, and what it says about broken ones. Run it in the root folder:
`python3.11 tests/pyc/record.py`.

Each program is compiled in its own process: which strings are interned, and so the bytes, depends on what ran before.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path("tests/pyc")
RECORDED = HERE / "recorded"
COMPILE = """
import importlib._bootstrap_external as files, sys
name, out = sys.argv[1:]
with open(name, "rb") as file:
    source = file.read()
code = files.SourceLoader.source_to_code(None, source, name)
with open(out, "wb") as file:
    file.write(files._code_to_timestamp_pyc(code, 0, len(source)))
"""
ENVIRONMENT = dict(os.environ, PYTHONHASHSEED="0")


def record_program(program):
    out = RECORDED / (program.replace("/", "-") + ".pyc")
    source = f"{program}.py" if program.startswith("examples/") else f"tests/conformance/{program}.py"
    subprocess.run([sys.executable, "-W", "ignore", "-c", COMPILE, source, out], check=True, env=ENVIRONMENT)


def broken_files(good):
    header, body = good[:16], good[16:]
    yield "empty", b""
    for length in (1, 2, 3, 4, 8, 15, 16, 17, 40, len(good) - 1):
        yield f"the first {length} bytes", good[:length]
    yield "magic of CPython 3.10", b"\x6f\x0d\x0d\x0a" + good[4:]
    yield "magic in text mode", b"\xa7\x0d\x0a" + good[4:]
    yield "source", b"print('source')\n"
    yield "None", header + b"N"
    yield "a tuple of the code", header + b")\1" + body
    yield "an unknown type", header + b"?"
    yield "a null", header + b"0"
    yield "any flags", good[:4] + b"\xff" * 12 + body
    yield "bytes behind the end", good + b"more"


def record_broken():
    good = (RECORDED / "exec-eval-compile-constant_folding_keeps_meaning.pyc").read_bytes()
    outcomes = []
    for name, data in broken_files(good):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "broken.pyc"
            file.write_bytes(data)
            run = subprocess.run([sys.executable, file], capture_output=True, text=True, env=ENVIRONMENT)
        outcomes.append({"name": name, "bytes": data.hex(), "stdout": run.stdout, "stderr": run.stderr, "status": run.returncode})
    (HERE / "broken.json").write_text(json.dumps(outcomes, indent=2) + "\n")


RECORDED.mkdir(exist_ok=True)
programs = (HERE / "programs.txt").read_text().split()
for program in programs:
    record_program(program)
record_broken()
print(f"{len(programs)} programs recorded")
