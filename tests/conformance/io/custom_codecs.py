# Encodings that the program registers: the incremental coders of its own codecs, and a newline decoder upon them.
import _codecs
import _io


class Decoder:
    def __init__(self, errors):
        self.errors = errors
        self.held = b""
        self.shift = 0

    def decode(self, data, final=False):
        data = self.held + bytes(data)
        self.held = b"" if final or len(data) % 2 == 0 else data[-1:]
        if self.held:
            data = data[:-1]
        text = "".join(chr((data[i] - 65) * 16 + (data[i + 1] - 65)) for i in range(0, len(data) - 1, 2))
        return text + ("?" if final and len(data) % 2 else "")

    def getstate(self):
        return self.held, self.shift

    def setstate(self, state):
        self.held, self.shift = state

    def reset(self):
        self.held = b""


class Encoder:
    def __init__(self, errors):
        self.errors = errors

    def encode(self, text, final=False):
        return b"".join(bytes([65 + (ord(c) >> 4), 65 + (ord(c) & 15)]) for c in text)

    def setstate(self, state):
        print("encoder setstate", state)

    def reset(self):
        print("encoder reset")


class Info(tuple):
    _is_text_encoding = True
    incrementaldecoder = Decoder
    incrementalencoder = Encoder


class Binary(Info):
    _is_text_encoding = False


class Broken(Info):
    incrementaldecoder = property()


def search(name):
    if name in ("pairs", "binary", "broken", "plain", "wrong"):
        kind = {"binary": Binary, "broken": Broken, "plain": tuple}.get(name, Info)
        return kind((None, None, None, None))


_codecs.register(search)


def show(label, action):
    try:
        print(label, repr(action()))
    except BaseException as error:
        print(label, type(error).__name__, error)


with open("f", "w", encoding="Pairs") as f:
    print(f.write("one\r\ntwo\n"), f.encoding, f.tell())
with open("f", "rb") as f:
    print(f.read())
for chunk in 1, 3, 100:
    with open("f", encoding="pairs") as f:
        f._CHUNK_SIZE = chunk
        positions = []
        while True:
            positions.append(f.tell())
            if not f.read(1):
                break
        print(positions)
        for position in positions:
            f.seek(position)
            print(repr(f.read()), end=" ")
        print(f.newlines)
with open("f", "a", encoding="pairs") as f:
    print(f.write("three"))
with open("f", "r+", encoding="pairs") as f:
    print(f.seek(0), f.write("ONE"), f.seek(0, 2), f.seek(0), f.read())
for name in "binary", "broken", "plain":
    show(name, lambda: open("f", encoding=name).read())


class Wrong:
    def __init__(self, **methods):
        self.__dict__.update(methods)


for decoder in (Wrong(decode=lambda data, final: b"x"), Wrong(decode=lambda data, final: 5), Wrong(getstate=lambda: 5), Wrong(getstate=lambda: ("x", 0)),
                Wrong(getstate=lambda: (b"",)), Wrong(decode=lambda data, final: 1 / 0)):
    decoder.__dict__.setdefault("getstate", lambda: (b"", 0))
    decoder.__dict__.setdefault("decode", lambda data, final: "")
    Info.incrementaldecoder = staticmethod(lambda errors: decoder)
    show("read", lambda: open("f", encoding="wrong").read(1))
    show("readline", lambda: open("f", encoding="wrong", newline="\n").readline())

Info.incrementalencoder = staticmethod(lambda errors: Wrong(encode=lambda text: 5, setstate=print, reset=print))
show("write", lambda: _io.TextIOWrapper(_io.BytesIO(), "wrong").write("x"))
Info.incrementalencoder = staticmethod(lambda errors: 1 / 0)
show("open", lambda: _io.TextIOWrapper(_io.BytesIO(), "wrong"))

for translate in True, False:
    d = _io.IncrementalNewlineDecoder(None, translate)
    for text in "a\r", "\n", "b\rc", "\r", "\r\n", "", "d\n":
        print(repr(d.decode(text)), d.newlines, d.getstate())
    print(repr(d.decode("x\r", final=True)), d.newlines)
    d.setstate((b"", 1))
    print(repr(d.decode("y")), d.reset(), d.newlines)
d = _io.IncrementalNewlineDecoder(Decoder("strict"), True)
print(repr(d.decode(b"AKA")), d.getstate(), repr(d.decode(b"N")), d.getstate(), repr(d.decode(b"", True)))
show("state", lambda: d.setstate(5))
show("state", lambda: d.setstate((b"",)))
show("decode", lambda: _io.IncrementalNewlineDecoder(None, True).decode(b"x"))
show("nothing", lambda: _io.IncrementalNewlineDecoder())
show("uninitialised", lambda: _io.IncrementalNewlineDecoder.__new__(_io.IncrementalNewlineDecoder).decode("x"))
# The collector does not know newline decoders: one that held the program's own objects for ever would keep them all.
del d
