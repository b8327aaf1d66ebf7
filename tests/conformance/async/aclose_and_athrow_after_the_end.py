# What aclose(), athrow() and asend() do to an async generator that is over, and when they are awaited twice.
async def ag():
    yield 1
    yield 2
def drive(awaitable, *sends):
    out = []
    for how in sends or (None,):
        try: out.append(awaitable.send(how) if not isinstance(how, type) else awaitable.throw(how))
        except BaseException as e: out.append((type(e).__name__, e.args))
    return out
def finished():
    g = ag()
    async def run():
        async for _ in g: pass
    try: run().send(None)
    except StopIteration: pass
    return g
for make in (lambda g: g.aclose(), lambda g: g.athrow(ValueError('v')), lambda g: g.athrow(ValueError, 'a'), lambda g: g.asend(1), lambda g: g.__anext__()):
    g = finished(); x = make(g)
    print(drive(x, None, None, 5), drive(make(g), 5, None), drive(make(g), KeyError, None), drive(make(g), None, KeyError, KeyError))
    # closed
    g = ag(); drive(g.__anext__()); drive(g.aclose()); x = make(g)
    print(drive(x, None, None, 5), drive(make(g), 5, None), drive(make(g), KeyError, None))
    # fresh, closed at once
    g = ag(); drive(g.aclose()); x = make(g)
    print(drive(x, None, None), drive(make(g), KeyError, None))
    # an awaitable made before the end
    g = ag(); x = make(g); y = make(g); drive(g.__anext__()); drive(g.__anext__()); drive(g.__anext__())
    print(drive(x, None, None), drive(y, KeyError, None))
    x = make(ag()); x.close(); print(drive(x, None, KeyError))
