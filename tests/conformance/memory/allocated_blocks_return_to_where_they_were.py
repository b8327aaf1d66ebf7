import sys


def work():
    items = [[i, str(i), {i: i}] for i in range(1000)]
    text = "".join(chr(97 + i % 26) for i in range(1000))
    return len(items) + len(text)


work()
before = sys.getallocatedblocks()
work()
after = sys.getallocatedblocks()
print(abs(after - before) < 20, isinstance(before, int), before > 0)
held = [object() for _ in range(1000)]
print(900 < sys.getallocatedblocks() - after < 1100)
del held
print(abs(sys.getallocatedblocks() - after) < 20)
