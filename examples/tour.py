"""A guided tour of Python's own objects, as they lie in memory.

Every figure that it prints is asked of the running interpreter: identities, sizes, reference counts, hash values.
"""

import sys


def title(text):
    print()
    print(text)
    print("=" * len(text))


def row(label, *values):
    print(f"  {label:<34}", *values)


title("1. A header stands before every object")
print("  The bare object is a reference count (8 bytes) and the address of its type (8 bytes).")
row("object()", sys.getsizeof(object()))
row("1.5: a header and 8 bytes of float", sys.getsizeof(1.5))
row("2.5j: a header and two floats", sys.getsizeof(2.5j))
row("id() is the address: by 8 divisible", id(object()) % 8 == 0)

title("2. An int is a row of digits to the base 2**30")
for exponent in (0, 29, 30, 59, 60, 90, 300):
    row(f"2**{exponent} has {exponent // 30 + 1} digit(s)", sys.getsizeof(2**exponent), "bytes")
small, also_small = int("7"), int("7")
large, also_large = int("7000"), int("7000")
row("7 is made once and shared", small is also_small)
row("7000 is made anew each time", large is not also_large)

title("3. A str is as wide as its widest character")
for text in ("", "a", "abc", "é", "日本", "🐍"):
    row(repr(text), sys.getsizeof(text), "bytes for", len(text), "characters")

title("4. References are counted")
guest = object()
row("one name (and the call itself)", sys.getrefcount(guest))
second_name = guest
row("two names", sys.getrefcount(guest))
room = [guest] * 5
row("and five places in a list", sys.getrefcount(guest))
del second_name, room
row("the others gone", sys.getrefcount(guest))


class Visitor:
    def __del__(self):
        print("  the last reference is gone, so the visitor leaves at once")


visitor = Visitor()
visitor = None

title("5. What was freed is used again")
first = [1, 2, 3]
address = id(first)
del first
row("a new list stands where one was", id([4, 5, 6]) == address)

title("6. A list keeps room to grow")
items, sizes = [], []
for number in range(40):
    items.append(number)
    if not sizes or sizes[-1][1] != sys.getsizeof(items):
        sizes.append((len(items), sys.getsizeof(items)))
for length, size in sizes:
    row(f"from {length} item(s) on", size, "bytes: room for", (size - sys.getsizeof([])) // 8)

title("7. A dict is an index and a row of entries")
table, last = {}, 0
for number in range(100):
    table[number] = None
    if sys.getsizeof(table) != last:
        last = sys.getsizeof(table)
        row(f"from {len(table)} key(s) on", last, "bytes")
del table[0]
table[0] = "back"
row("order is the order of insertion", list(table)[:3], "...", list(table)[-2:])

title("8. Instances share their keys")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class SlottedPoint:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


row("a Point's dict: room for 30 keys", sys.getsizeof(Point(1, 2).__dict__))
row("a dict of those two keys alone", sys.getsizeof({"x": 1, "y": 2}))
row("a Point with slots, all in all", sys.getsizeof(SlottedPoint(1, 2)))

title("9. Equal things have equal hashes")
row("hash(1), hash(1.0), hash(True)", hash(1), hash(1.0), hash(True))
row("hash(2**61 - 1): numbers wrap here", hash(2**61 - 1))
row("hash(-1): minus one means an error", hash(-1))
row("hash((1, 2, 3))", hash((1, 2, 3)))
row("a set of ints, in its own order", {33, 8, 1, 16, 0})
print()
