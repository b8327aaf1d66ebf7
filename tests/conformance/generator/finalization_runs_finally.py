def gen(name):
    try:
        yield name
    finally:
        print("finalized", name)


g = gen("dropped")
next(g)
del g
gen("never started")
for x in gen("loop left"):
    break
print("after break")
list(gen("exhausted"))
h = gen("held")
next(h)
holder = [h]
del h
print("still held")
holder.clear()


def raising_finally():
    try:
        yield
    finally:
        raise ValueError("lost")


print("end")
