def describe(value):
    match value:
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": kind, **rest} if rest:
            return f"{kind} with {rest}"
        case {"kind": _}:
            return "kind only"
        case {1: one, "x": {"y": [y, *_]}}:
            return f"nested {one} {y}"
        case {}:
            return f"some mapping of {len(value)}"
        case _:
            return "not a mapping"


class Default(dict):
    def __missing__(self, key):
        return "made up"


for value in ({"kind": "circle", "r": 2, "extra": 1}, {"kind": "square", "side": 3}, {"kind": None}, {1: "a", "x": {"y": (5, 6)}}, {}, {"z": 1}, [("kind", 1)], Default(), "kind", None):
    print(describe(value))


def duplicate(key):
    match {"a": 1, "b": 2}:
        case {key.x: 1, key.y: v}:
            return v


class Keys:
    x, y = "a", "b"


class Same:
    x = y = "a"


print(duplicate(Keys))
try:
    duplicate(Same)
except ValueError as error:
    print(error)
