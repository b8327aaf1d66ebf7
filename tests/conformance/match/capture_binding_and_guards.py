def run(value):
    seen = []

    def guard(label, result):
        seen.append(label)
        return result

    match value:
        case [x, y] if guard("first", False):
            pass
        case [x, y] if guard("second", x > y):
            seen.append("greater")
        case [x, *_] as whole:
            seen.append((x, whole))
        case x:
            seen.append(("capture", x))
    return seen, x


print(run([1, 2]), run([3, 2]), run([1, 2, 3]), run(9))
match = case = 5
print(match, case)
match[0:1] if isinstance(match, list) else None
match (1, 2):
    case a, b:
        print(a, b)
match 1, 2:
    case (a, 2) | (2, a):
        print(a)
match {"a": [1, {"b": (2, 3)}]}:
    case {"a": [int(one), {"b": (two, three)}]}:
        print(one, two, three)
match -5:
    case -5:
        print("negative literal")
match 3:
    case int(x) if (y := x * 2) > 5:
        print(x, y)
    case _:
        print("unreached")


class Len:
    def __len__(self):
        print("len asked")
        return 2


match Len():
    case [a, b]:
        print("not a sequence")
    case _:
        print("default")
for thing in ([1, 2], [1]):
    match thing:
        case [_, _]:
            continue
        case _:
            break
print(thing)
