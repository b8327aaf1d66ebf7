class Bytes:
    def __bytes__(self):
        return b"own"


print(b"%s %b" % (b"a", bytearray(b"b")), b"%d %x %o" % (5, 255, 8), b"%5d|%-5d|%05d" % (1, 2, 3), b"%c%c" % (65, b"B"), b"%r %a" % ("é", [1]), b"%.2f %e" % (1.5, 2.5), b"%%", b"%(k)s" % {b"k": b"v"}, b"%s" % Bytes(), b"%5s|%-5s|%.1s" % (b"ab", b"cd", b"ef"), bytearray(b"%d") % 3)
for template, values in ((b"%s", "text"), (b"%b", 5), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%d", "x"), (b"%s %s", (b"a",)), (b"%s", (b"a", b"b")), (b"%y", 1), (b"%(k)s", {"k": 1})):
    try:
        print(template % values)
    except Exception as error:
        print(type(error).__name__, error)
