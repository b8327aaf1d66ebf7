# A tuple as the value of throw() is the arguments of the exception's constructor.
def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


class Own(Exception):
    def __init__(self, a, b=None):
        super().__init__(a)
        self.b = b


class NoException(Exception):
    def __new__(cls, *args):
        return 5


def thrown(*arguments):
    for make in (
        lambda: generator().throw(*arguments),
        lambda: coroutine().throw(*arguments),
        lambda: async_generator().athrow(*arguments).send(None),
        lambda: async_generator().asend(None).throw(*arguments),
    ):
        try:
            make()
        except BaseException as error:
            print(type(error).__name__, error.args, getattr(error, "b", "-"))


thrown(ValueError, ("a", "b"))
thrown(ValueError, ("x",))
thrown(ValueError, ())
thrown(ValueError, [1])
thrown(ValueError, None)
thrown(ValueError, ValueError("given"))
thrown(ValueError, KeyError("other"))
thrown(OSError, (2, "message"))
thrown(Own, (1, 2))
thrown(Own, (1,))
thrown(Own, ())
thrown(Own, (1, 2, 3))
thrown(NoException, (1,))
thrown(NoException, 1)
thrown(SystemExit, (3,))
