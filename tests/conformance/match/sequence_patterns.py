def describe(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1, then {rest}"
        case (a, b) if a == b:
            return f"pair of {a}"
        case [a, [b, c]]:
            return f"nested {a} {b} {c}"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case _:
            return "no sequence"


class Sequence:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return "item"


class ListLike(list):
    pass


for value in ([], (), [5], (1, 2, 3), [1], (2, 2), [2, [3, 4]], [2, (3, 4)], [2, 3, 4], "ab", b"ab", bytearray(b"ab"), {1: 2}, {1, 2}, range(3), range(0), Sequence(), ListLike([7]), iter([1]), None, memoryview(b"ab")):
    print(type(value).__name__, describe(value))
