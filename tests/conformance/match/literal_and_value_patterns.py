class Colour:
    RED = 1
    GREEN = "g"


def describe(value):
    match value:
        case 0:
            return "zero"
        case -1 | 1.5:
            return "minus one or one and a half"
        case "text" "ual":
            return "joined text"
        case b"bytes":
            return "bytes"
        case None:
            return "None"
        case True:
            return "True"
        case 2 + 3j:
            return "complex"
        case Colour.RED:
            return "red"
        case Colour.GREEN:
            return "green"
        case "" | "empty":
            return "empty"
        case _:
            return "other"


for value in (0, 0.0, False, -1, 1.5, "textual", b"bytes", None, True, 1, 2 + 3j, "g", "", "empty", "x", [], 1.0):
    print(repr(value), describe(value))
