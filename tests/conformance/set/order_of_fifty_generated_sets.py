# Sets of ints and strings made by arithmetic; iteration order is a fact of CPython's probing.
state = 2024


def draw(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


for number in range(50):
    count = 1 + draw(40)
    kind = number % 5
    values = []
    for _ in range(count):
        n = draw(10 ** (1 + draw(9)))
        if kind == 0:
            values.append(n)
        elif kind == 1:
            values.append(str(n))
        elif kind == 2:
            values.append(n - 500)
        elif kind == 3:
            values.append("".join(chr(97 + draw(26)) for _ in range(1 + draw(6))))
        else:
            values.append(n if draw(2) else f"s{n}")
    made = set(values)
    for value in values[::3]:
        if draw(2):
            made.discard(value)
    made.update(values[: draw(5)])
    print(number, list(made))
