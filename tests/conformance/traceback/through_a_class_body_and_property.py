class Thing:
    @property
    def value(self):
        return self.compute()

    def compute(self):
        return None + 1


class Broken:
    field = Thing().value
