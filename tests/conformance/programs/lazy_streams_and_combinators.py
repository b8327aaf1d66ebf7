def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def count(start=0, step=1):
    while True:
        yield start
        start += step


def chain(*its):
    for it in its:
        yield from it


def group(it, key):
    current, members = object(), []
    for x in it:
        k = key(x)
        if k != current:
            if members:
                yield current, members
            current, members = k, []
        members.append(x)
    if members:
        yield current, members


def pairwise(it):
    it = iter(it)
    try:
        previous = next(it)
    except StopIteration:
        return
    for x in it:
        yield previous, x
        previous = x


def product(*pools):
    if not pools:
        yield ()
        return
    for x in pools[0]:
        for rest in product(*pools[1:]):
            yield (x, *rest)


def merge(*its):
    heads = [[next(it, None), i, it] for i, it in enumerate(map(iter, its))]
    heads = [h for h in heads if h[0] is not None]
    while heads:
        h = min(heads, key=lambda h: h[:2])
        yield h[0]
        h[0] = next(h[2], None)
        if h[0] is None:
            heads.remove(h)


def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g

    return start


@coroutine
def averager():
    total = n = 0
    average = None
    while True:
        value = yield average
        total += value
        n += 1
        average = total / n


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


print(list(take(5, count(10, -3))), list(chain("ab", [1], (x for x in "c"))), list(group([1, 3, 2, 4, 6, 5], lambda n: n % 2)), list(pairwise("abcd")), list(pairwise([])), list(product("ab", [1, 2])), list(product()), list(merge([1, 4, 7], [2, 4, 8], [], [3])))
a = averager()
print([a.send(x) for x in (10, 20, 60)], compose(str.strip, int, lambda n: n**2, hex)(" 12 "))
a.close()
collatz = lambda n: [n] + (collatz(n // 2 if n % 2 == 0 else 3 * n + 1) if n != 1 else [])
print(collatz(27)[:12], len(collatz(27)), max(range(1, 300), key=lambda n: len(collatz(n))))
sieve = lambda n: [p for p, flag in enumerate((lambda f: [f.__setitem__(slice(i * i, None, i), [False] * len(f[i * i :: i])) for i in range(2, int(n**0.5) + 1) if f[i]] and f or f)([False, False] + [True] * (n - 1))) if flag]
print(sieve(60))
