r = range(10, 50, 5)
print(r[0], r[-1], r[2:5], r[::-1], r[::2], r[-100:100], r[5:2], r[6:1:-2], r[100:], len(r[1:3]), list(r[::-3]))
print(range(10)[3:7][1:], range(2**80)[2**70], range(2**80)[-1], range(0, 2**80, 2**70)[5:8])
for action in (lambda: r[8], lambda: r[-9], lambda: r["x"], lambda: r[1.0], lambda: r[::0], lambda: range(0)[0], lambda: r[2**70], lambda: r[None:"x"]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for statement in ("r[0] = 1", "del r[0]"):
    try:
        exec(statement)
    except TypeError as error:
        print(error)
