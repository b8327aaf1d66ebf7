class Custom:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (0, 1, -1, -2, 2**61 - 1, 2**61, 2**63 - 1, 2**63, -(2**63), 2**64, 2**200, True):
    print(value, hash(Custom(value)))
for value in (1.5, "x", None):
    try:
        hash(Custom(value))
    except TypeError as error:
        print(error)
