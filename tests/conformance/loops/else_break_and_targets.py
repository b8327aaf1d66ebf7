for i in range(3):
    pass
else:
    print("for else", i)
for i in []:
    pass
else:
    print("empty else", i)
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print(i)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while else", n)
while True:
    break
else:
    print("not printed")
d = {}
for d["k"] in "ab":
    pass
for a, (b, *c) in [(1, "xyz"), (2, "uv")]:
    print(a, b, c)
for [x] in [[1], (2,)]:
    print(x)
print(d)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print(i, j)
    else:
        continue
    print("inner broke at", i)
for x in 1, 2, *[3]:
    print(x, end=" ")
print()


class It:
    def __iter__(self):
        return self

    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


print([x for x in It()])
for source in ("for x in 5: pass", "for x in None: pass", "for a, b in [1]: pass", "for a, b in [[1, 2, 3]]: pass"):
    try:
        exec(source)
    except Exception as error:
        print(type(error).__name__, error)
