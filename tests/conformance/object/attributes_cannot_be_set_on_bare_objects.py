def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, "|", error)


attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: setattr(1, "x", 1))
attempt(lambda: setattr("s", "upper", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: delattr([], "append"))
attempt(lambda: delattr(1, "x"))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(int, "bit_length"))
attempt(lambda: setattr(object(), "__class__", int))
attempt(lambda: object().missing)
attempt(lambda: (1).missing)
attempt(lambda: int.missing)
attempt(lambda: setattr([], 1, 2))
attempt(lambda: getattr([], 1))
