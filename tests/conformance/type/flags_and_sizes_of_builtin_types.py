for kind in (object, type, int, bool, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, range, slice):
    print(kind.__name__, kind.__basicsize__, kind.__itemsize__, kind.__dictoffset__, kind.__weakrefoffset__)


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class SlottedWeak:
    __slots__ = ("a", "__weakref__")


class FromTuple(tuple):
    pass


class FromInt(int):
    pass


for kind in (Plain, Slotted, SlottedWeak, FromTuple, FromInt):
    print(kind.__name__, kind.__basicsize__, kind.__itemsize__, kind.__dictoffset__, kind.__weakrefoffset__)
for kind in (int, bool, type(None), Plain, list, range):
    print(kind.__name__, bool(kind.__flags__ & (1 << 10)), bool(kind.__flags__ & (1 << 9)), bool(kind.__flags__ & (1 << 14)))
