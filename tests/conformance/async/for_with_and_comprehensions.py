class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Manager:
    async def __aenter__(self):
        print("aenter")
        return "value"

    async def __aexit__(self, kind, error, tb):
        print("aexit", kind.__name__ if kind else None)
        return kind is KeyError


async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("agen finally")


async def main():
    async for x in Counter(2):
        print("for", x)
    else:
        print("for else")
    async with Manager() as m, Manager():
        print("with", m)
    async with Manager():
        raise KeyError("swallowed")
    print([x async for x in Counter(3)], {x: 1 async for x in Counter(2)}, [x async for x in agen(3) if x], [await one(x) for x in range(2)])
    g = agen(3)
    print(await g.__anext__(), await g.asend("hello"), await anext(g), await anext(g, "default"))
    h = agen(2)
    await anext(h)
    await h.aclose()
    k = agen(2)
    await anext(k)
    try:
        await k.athrow(ValueError("in agen"))
    except ValueError as error:
        print("came out", error)
    lazy = (y async for y in Counter(2))
    print(type(lazy).__name__, [z async for z in lazy])
    return "done"


async def one(x):
    return x + 100


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(run(main()))


async def wrong(kind):
    if kind == 0:
        async for x in [1]:
            pass
    if kind == 1:
        async with 5:
            pass
    if kind == 2:
        for x in Counter(1):
            pass
    if kind == 3:
        with Manager():
            pass
    if kind == 4:
        anext(5)
    if kind == 5:
        aiter([])


for kind in range(6):
    try:
        run(wrong(kind))
    except TypeError as error:
        print(error)
