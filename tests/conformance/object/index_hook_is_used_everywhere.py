class Two:
    def __index__(self):
        return 2


t = Two()
print([10, 20, 30][t], "abc"[t], (1, 2, 3)[t], b"abc"[t], range(5)[t], "ab" * t, [0] * t, t * (1,), b"x" * t, [1, 2, 3, 4][t:], "abcd"[:t], list(range(t)), bin(t), hex(t), oct(t), chr(t), int(t), float(t), complex(t), bytes(t), bytearray(t), "%d %x" % (t, t), round(2.345, t), int("11", t), "a,b,c,d".split(",", t), "aaa".replace("a", "b", t), [1, 2, 3].pop(t), (5).to_bytes(t, "big"), "abc".center(Two()), slice(t).indices(5), list(enumerate("a", t)), "abcabc".find("a", t), [0, 1, 2, 1].index(1, t), memoryview(b"abc")[t], divmod(7, 2), pow(3, 2, 5))
items = [1, 2, 3, 4]
items[t] = "x"
items[t:] = [9]
items.insert(t, "i")
del items[t]
print(items)
for source in ("t + 1", "1 + t", "{}[t]", "{2: 'k'}[t]", "f'{t:d}'", "sum([t])", "max(t, 1)", "abs(t)", "t == 2", "1.5 * t", "[1] * 1.5", "format(t, 'd')", "'%f' % t", "round(t)", "divmod(t, 1)", "t in range(3)", "2**t", "range(3).index(t)"):
    try:
        print(source, eval(source))
    except Exception as error:
        print(source, type(error).__name__, error)
