def ids(make):
    first = make()
    address = id(first)
    del first
    second = make()
    return id(second) == address


print(ids(list), ids(dict), ids(lambda: [1]), ids(lambda: {1: 2}), ids(lambda: (len("a"), 2, 3)), ids(lambda: float("1.5")), ids(object), ids(lambda: "".join(["a", "b"])))
