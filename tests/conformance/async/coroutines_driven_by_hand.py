class Await:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        received = yield self.value
        return f"resumed with {received}"


async def inner(n):
    return await Await(n)


async def outer():
    first = await inner(1)
    second = await inner(2)
    return [first, second]


c = outer()
print(type(c).__name__, c.cr_running, c.cr_suspended, c.cr_code.co_name, c.__name__, c.cr_await)
print(c.send(None), c.cr_suspended)
print(c.send("a"))
try:
    c.send("b")
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def catches():
    try:
        await Await(1)
    except KeyError as error:
        return f"caught {error!r}"


c = catches()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except StopIteration as stop:
    print(stop.value)
c = catches()
c.send(None)
c.close()


async def bad_await():
    await 5


class ReturnsNonIterator:
    def __await__(self):
        return 5


async def bad_await2():
    await ReturnsNonIterator()


for make in (bad_await, bad_await2):
    try:
        run(make())
    except TypeError as error:
        print(error)
for action in (lambda: iter(c), lambda: next(c), lambda: list(c)):
    try:
        action()
    except TypeError as error:
        print(error)
print(run(outer()), hasattr(c, "__await__"), type(c.__await__()).__name__)
