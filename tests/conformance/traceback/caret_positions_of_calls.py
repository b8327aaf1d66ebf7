def f(*args, **kwargs):
    raise ValueError("called with " + str(len(args)))


result = [len("fine"), f("é" * 3, key=f) + 1, 2]
