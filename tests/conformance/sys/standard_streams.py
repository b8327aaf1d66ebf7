import sys

print(sys.stdout.write("abc\n"), sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors, sys.stdout.fileno(), sys.stdout.writable(), sys.stdout.readable(), sys.stdin.readable(), sys.stdout.closed, sys.stdout is sys.__stdout__)
sys.stdout.write("é日😀\n")
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
try:
    input("prompt")
except EOFError as error:
    print(repr(error))
for action in (lambda: sys.stdout.write(5), lambda: sys.stdout.write(b"x"), lambda: sys.stdout.write(), lambda: sys.stdout.write("\ud800")):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


saved = sys.stdout
sys.stdout = capture = Capture()
print("captured", 1, sep="-")
print()
sys.stdout = saved
print(capture.parts)
sys.stdout = None
print("goes nowhere")
sys.stdout = saved
del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    sys.stdout = saved
    print(error)
