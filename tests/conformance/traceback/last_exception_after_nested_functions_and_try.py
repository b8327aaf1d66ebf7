def first():
    try:
        second()
    except KeyError as error:
        raise ValueError("from first") from error
    finally:
        print("cleanup in first")


def second():
    try:
        third()
    finally:
        print("cleanup in second")


def third():
    d = {"a": 1}
    return d["a"] + d["b"] + d["c"]


if __name__ == "__main__":
    first()
