import sys

print()
print(1, "a", None, [1], sep="|", end="!\n")
print("a", "b", sep="", end="")
print()
print("x", sep=None, end=None, file=None, flush=True)
print("to stderr", file=sys.stderr)
print(*[1, 2], *"ab", sep="\n")
print("é", "日", "\0", "tab\t", sep="·")


class Writer:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append("flushed")


w = Writer()
print(1, 2, file=w, flush=True)
print(file=w, end="")
print(w.calls)


class NoText:
    def __str__(self):
        raise ValueError("no text")


for action in (lambda: print(sep=1), lambda: print(end=b""), lambda: print(file=5), lambda: print(1, file=object()), lambda: print(foo=1), lambda: print(NoText()), lambda: print("a", NoText(), "b", file=w), lambda: print(file=w, flush=NoText)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(w.calls)
