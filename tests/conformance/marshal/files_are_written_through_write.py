import marshal


class File:
    def write(self, data):
        print(type(data).__name__, data)
        return "written"


def attempt(*args):
    try:
        print(marshal.dump(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt([1, "a b"], File())
attempt([1, "a b"], File(), 0)
attempt(object(), File())
attempt(1, 2)
attempt(1)
attempt(1, File(), "x")
attempt(1, File(), 2, 3)


class Failing:
    def write(self, data):
        raise OSError("full")


attempt(1, Failing())
