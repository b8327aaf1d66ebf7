"""Mutates marshal data and code objects, and reports the outcomes.

The text put before it defines CODES, VALUES, SEED, FIRST, COUNT, EXECUTE and OUTCOMES.

It runs under Vitrine and under CPython alike. Each case depends only on SEED and its own number, so any
case can be run alone.
Writes to `sys.stderr`, which the host reads: `.` before each case, `+` and `-` around code that runs.
"""

import marshal
import sys
import time

tell = sys.stderr.write
report = sys.stdout.write


class Null:
    """Where mutated programs print."""

    encoding = "utf-8"

    def write(self, text):
        return len(text)

    def flush(self):
        pass


sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Null()
sys.setrecursionlimit = time.sleep = lambda value: None


class Random:
    """xorshift, 32 bits."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 0x9E3779B9) & 0xFFFFFFFF or 1
        for _ in range(4):
            self.below(1)

    def below(self, limit):
        x = self.state
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        self.state = x
        return (x >> 3) % limit

    def choice(self, items):
        return items[self.below(len(items))]


TYPES = b"0NFTS.iIfgxylstr([{cu<>aAzZ)" + bytes(byte | 0x80 for byte in b"ilgyst([{cu<>aAzZ)")
BYTES = b"\0\1\2\3\x0f\x10\x1f\x20\x40\x7f\x80\xfe\xff"
SIZES = [0, 1, 2, 3, 4, 7, 8, 255, 256, 1000, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFF0, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF]


def mutate(data, random, others):
    data = bytearray(data)
    for _ in range(1 + random.below(3)):
        at = random.below(len(data) + 1)
        kind = random.below(12)
        if kind == 0 and at < len(data):
            data[at] ^= 1 << random.below(8)
        elif kind == 1 and at < len(data):
            data[at] = random.below(256)
        elif kind == 2 and at < len(data):
            data[at] = random.choice(BYTES)
        elif kind == 3 and at < len(data):
            data[at] = random.choice(TYPES)
        elif kind == 4:
            data[at : at + 4] = random.choice(SIZES).to_bytes(4, "little")
        elif kind == 5:
            data[at : at + 5] = b"r" + random.below(40).to_bytes(4, "little")
        elif kind == 6:
            data[at:at] = bytes([random.below(256)])
        elif kind == 7:
            del data[at : at + 1 + random.below(8)]
        elif kind == 8:
            data[at:at] = data[at : at + random.below(40)]
        elif kind == 9:
            del data[at:]
        elif kind == 10:
            other = random.choice(others)
            start = random.below(len(other) + 1)
            data[at : at + random.below(20)] = other[start : start + random.below(60)]
        elif at < len(data):
            data[at] = (data[at] + random.choice((1, -1, 2, -2))) & 255
    return bytes(data)


CodeType = type(mutate.__code__)
FunctionType = type(mutate)
CellType = type((lambda: CodeType).__closure__[0]) if (lambda: CodeType).__closure__ else type((lambda x: (lambda: x))(1).__closure__[0])
EXPECTED = (ValueError, EOFError, TypeError, MemoryError, SystemError, OverflowError, RecursionError)
ARGUMENTS = [None, 1, "text", [1, 2], {"key": 1}, (1, 2), 2.5, len]
counts = {}


def count(what):
    counts[what] = counts.get(what, 0) + 1


def codes_in(code, found):
    found.append(code)
    for constant in code.co_consts:
        if type(constant) is CodeType and len(found) < 50:
            codes_in(constant, found)
    return found


def execute(code, random):
    """Calls it as a function with fitting arguments, and drives the result, within the host's limit."""
    outcome = "returned"
    try:
        tell("+\n")
        cells = tuple(CellType(random.choice(ARGUMENTS)) for _ in code.co_freevars)
        function = FunctionType(code, {"__name__": "mutated"}, None, None, cells)
        args = [random.choice(ARGUMENTS) for _ in range(code.co_argcount)]
        names = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
        result = function(*args, **{name: random.choice(ARGUMENTS) for name in names})
        for _ in range(3):
            if hasattr(result, "send"):
                result.send(None)
            elif hasattr(result, "asend"):
                result.asend(None).send(None)
        if hasattr(result, "throw"):
            result.throw(KeyError("thrown"))
    except BaseException as error:
        outcome = type(error).__name__
    result = function = cells = args = None
    disarm()
    return outcome


def disarm():
    """If an interruption comes right now, another one does not follow at once."""
    try:
        tell("-\n")
    except KeyboardInterrupt:
        tell("-\n")


def try_code(code, random):
    if not EXECUTE:
        return
    for part in codes_in(code, []):
        outcome = execute(part, random)
        count("ran" if outcome in ("returned", "TypeError", "NameError", "AttributeError") else "ran into other errors")
        if outcome == "KeyboardInterrupt":
            count("stopped")


def holds_itself(value):
    """Whether it has a tuple or code object that contains itself through tuples and code objects only.

    No collector frees those.
    """
    finished, path, work = set(), set(), [(value, True)]
    while work:
        item, entering = work.pop()
        if not entering:
            path.discard(id(item))
            finished.add(id(item))
        elif id(item) in path:
            return True
        elif id(item) not in finished:
            inner = ()
            if type(item) is tuple:
                inner = item
            elif type(item) is CodeType:
                inner = (item.co_consts, item.co_names)
            elif type(item) in (list, set, frozenset, dict):
                # The search for a cycle through these starts anew here.
                finished.add(id(item))
                if any(holds_itself(part) for part in item if type(part) in (tuple, CodeType)):
                    return True
                if type(item) is dict and any(holds_itself(part) for part in item.values() if type(part) in (tuple, CodeType)):
                    return True
                continue
            path.add(id(item))
            work.append((item, False))
            work.extend((part, True) for part in inner)
    return False


def load_mutated(random):
    data = mutate(random.choice(DATA), random, DATA)
    try:
        value = marshal.loads(data)
    except EXPECTED as error:
        count(type(error).__name__)
        return f"{type(error).__name__}: {error}"
    try:
        if holds_itself(value):
            return "holds itself"
    except RecursionError:
        return "holds itself"
    if type(value) is CodeType:
        count("code objects")
        try_code(value, random)
    else:
        count("values")
    try:
        return marshal.dumps(value, 2 + random.below(3)).hex()
    except EXPECTED as error:
        return f"{type(error).__name__}: {error}"


def mutated_int(value, random):
    return random.choice((value + 1, value - 1, 0, 1, 255, 0x7FFF, 0x7FF0, 100000, 2**31 - 1, value ^ (1 << random.below(12))))


def mutated_bytes(value, random):
    """Mutates code: changes opcodes and arguments in place more often than its length."""
    data = bytearray(value)
    for _ in range(1 + random.below(2)):
        if not data or random.below(6) == 0:
            return mutate(value, random, [value])
        at = random.below(len(data))
        kind = random.below(5)
        if kind == 0:
            data[at] = random.below(256)
        elif kind == 1:
            data[at] = (data[at] + random.choice((1, -1, 2))) & 255
        elif kind == 2:
            # EXTENDED_ARG, more often at the very beginning than elsewhere.
            at = random.choice((0, at & ~1))
            data[at:at] = bytes((144, random.choice((0, 1, 255))))
        elif kind == 3:
            at &= ~1
            other = random.below(len(data)) & ~1
            data[at : at + 2], data[other : other + 2] = data[other : other + 2], data[at : at + 2]
        else:
            at &= ~1
            size = 2 * random.below(4)
            other = random.below(len(data)) & ~1
            data[at : at + size] = data[other : other + size]
    return bytes(data)


def mutated_tuple(value, random):
    items = list(value)
    kind = random.below(4)
    if kind == 0 and items:
        del items[random.below(len(items))]
    elif kind == 1 and items:
        items.append(random.choice(items))
    elif kind == 2:
        items.append(random.choice(["name", "x", 1, None, (), ("a",), 2.5]))
    elif items:
        at = random.below(len(items))
        items[at] = random.choice(items + ["name", ("a", "b"), None, 1])
    return tuple(items)


FIELDS = (
    "argcount posonlyargcount kwonlyargcount nlocals stacksize flags code consts names varnames filename name qualname firstlineno"
    " linetable exceptiontable freevars cellvars"
).split()


def mutated_field(code, name, random):
    value = getattr(code, "co_" + name)
    if name in ("code", "linetable", "exceptiontable"):
        return mutated_bytes(value, random)
    if type(value) is tuple:
        return mutated_tuple(value, random)
    return mutated_int(value, random) if type(value) is int else value + "x"


def change_fields(random):
    code = random.choice(OBJECTS)
    changed = {}
    for _ in range(1 + random.below(2)):
        name = "code" if random.below(2) else random.choice(FIELDS)
        changed[name] = mutated_field(code, name, random)
    try:
        if random.below(2):
            value = code.replace(**{"co_" + name: value for name, value in changed.items()})
        else:
            value = CodeType(*(changed.get(name, getattr(code, "co_" + name)) for name in FIELDS))
    except EXPECTED as error:
        count(type(error).__name__)
        return type(error).__name__
    count("code objects")
    try_code(value, random)
    # The attributes that the host shows read the tables of a code object too.
    try:
        list(value.co_lines())
        list(value.co_positions())
    except EXPECTED:
        pass
    return "code"


OBJECTS = []
for data in CODES:
    codes_in(marshal.loads(data), OBJECTS)
DATA = list(CODES)
for at, code in enumerate(OBJECTS):
    DATA.append(marshal.dumps(code, (4, 3, 2, 4, 0, 4, 1)[at % 7]))
for value in VALUES:
    for version in range(5):
        DATA.append(marshal.dumps(value, version))
# Small ones more often: a change matters more in them.
DATA += [data for data in DATA if len(data) < 600] * 2

for number in range(FIRST, FIRST + COUNT):
    tell(".\n")
    random = Random(SEED * 1000003 + number)
    try:
        outcome = (load_mutated if random.below(4) else change_fields)(random)
    except KeyboardInterrupt:
        disarm()
        outcome = "KeyboardInterrupt"
    except Exception as error:
        outcome = f"UNEXPECTED {type(error).__name__}: {error}"
        report(f"{number} {outcome}\n")
    if outcome == "holds itself" and not OUTCOMES:
        report(f"holds itself {number}\n")
        break
    if OUTCOMES:
        report(f"{number} {outcome}\n")
for what in sorted(counts):
    report(f"count {counts[what]} {what}\n")
