class NoEnter:
    def __exit__(self, *args):
        pass


class NoExit:
    def __enter__(self):
        pass


class EnterFails:
    def __enter__(self):
        raise ValueError("in enter")

    def __exit__(self, *args):
        print("not called")


class ExitFails:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        raise KeyError("in exit")


class BoolFails:
    class Result:
        def __bool__(self):
            raise TypeError("no truth")

    def __enter__(self):
        pass

    def __exit__(self, *args):
        return self.Result()


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *args):
        pass


def run(manager, error=None):
    try:
        with manager:
            if error:
                raise error
    except Exception as caught:
        print(type(caught).__name__, caught, "| context", repr(caught.__context__))


run(NoEnter())
run(NoExit())
run(5)
run(object)
run(EnterFails())
run(ExitFails())
run(ExitFails(), ValueError("body"))
run(BoolFails())
run(BoolFails(), ValueError("body"))
run(AsyncOnly())
instance = NoEnter()
instance.__enter__ = lambda: None
run(instance)
