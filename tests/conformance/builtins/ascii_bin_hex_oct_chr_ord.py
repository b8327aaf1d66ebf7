class Index:
    def __index__(self):
        return 10


class Negative:
    def __index__(self):
        return -3


class Bad:
    def __index__(self):
        return "x"


print(ascii("aé日😀\n'"), ascii([b"\xff", "ü"]), ascii(5), bin(10), bin(-10), bin(0), hex(255), hex(-255), oct(8), oct(-8), bin(True), hex(Index()), bin(Negative()), oct(2**70), chr(0), ord("\0"), chr(Index()) == "\n", ord("😀"), chr(0xD800) == "\ud800", ord(b"a"), ord(bytearray(b"b")))
for action in (lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: bin(Bad()), lambda: chr(-1), lambda: chr(0x110000), lambda: chr(2**40), lambda: chr(1.0), lambda: chr("a"), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: ord(b""), lambda: ord([1]), lambda: ascii()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
