t = (10, 20, 30, 40)
print(t[0], t[-1], t[1:3], t[::-1], t[::2], t[5:], t[True], t[-100:2])
for action in (lambda: t[4], lambda: t[-5], lambda: t["x"], lambda: t[1.0], lambda: t[::0], lambda: t[2**70]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for statement in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "t.x = 1", "t.append(1)"):
    try:
        exec(statement)
    except Exception as error:
        print(type(error).__name__, error)
pair = ([1], 2)
try:
    pair[0] += [5]
except TypeError as error:
    print(error, pair)
