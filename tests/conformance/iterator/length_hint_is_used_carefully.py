class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("abc")

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in (3, 0, 100, NotImplemented, TypeError("as unknown"), -1, "x", 1.5, ValueError("passed on"), 2**63):
    try:
        print(repr(hint), list(Hinted(hint)))
    except Exception as error:
        print(repr(hint), type(error).__name__, error)
print(iter("abc").__length_hint__(), iter((1,)).__length_hint__(), iter({}).__length_hint__(), iter({1}).__length_hint__(), iter(range(4)).__length_hint__(), iter(b"ab").__length_hint__())
