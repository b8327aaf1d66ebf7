def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise KeyError(f"bad {text}") from error


def load():
    try:
        parse("x1")
    except KeyError:
        raise RuntimeError("while handling")


try:
    load()
except RuntimeError as error:
    raise LookupError("last") from error
