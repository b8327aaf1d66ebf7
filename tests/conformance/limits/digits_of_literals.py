# How many digits a decimal int may have in source text: what sys.set_int_max_str_digits() says, at the time it is compiled.
import sys


def outcome(source):
    try:
        return len(hex(eval(source)))
    except SyntaxError as error:
        return error.args


for limit in 640, 4300, 5000, 0:
    sys.set_int_max_str_digits(limit)
    for digits in 640, 641, 4300, 4301, 5001:
        print(limit, digits, outcome("9" * digits))
sys.set_int_max_str_digits(4300)
LONG = "1" * 4301
for source in "-" + LONG, "1_" * 4300 + "1", "1_" * 4299 + "1", "0x" + LONG, "0b" + LONG, "0o" + LONG, "0" * 5000, "0_" * 5000 + "0":
    print(source[:3], outcome(source))
for source in LONG + "j", LONG + ".", LONG + "e5", f"f'{{{LONG}}}'", f"[0,\n  {LONG}]", f"lambda: {LONG}", f"'é' + {LONG}":
    try:
        print(type(eval(source)))
    except SyntaxError as error:
        print(error.msg[:40], error.lineno, error.offset, error.end_lineno, error.end_offset, len(error.text))
try:
    exec(f"match 1:\n  case {LONG}: pass")
except SyntaxError as error:
    print(error.lineno, error.offset, error.end_lineno, error.end_offset)
