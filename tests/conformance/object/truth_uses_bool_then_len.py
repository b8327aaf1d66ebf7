class ByBool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        print("len is not asked")
        return 0


class ByLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


print(bool(ByBool(True)), bool(ByBool(False)), bool(ByLen(0)), bool(ByLen(3)), bool(object()))
for wrong in (ByBool(1), ByBool(None), ByLen(-1), ByLen("x"), ByLen(2**70), ByLen(1.5)):
    try:
        print(bool(wrong))
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print(len(wrong))
    except Exception as error:
        print(type(error).__name__, error)
