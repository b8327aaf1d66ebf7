def one():
    """First."""
    "not this"


def two():
    f"formatted {1}"


def three():
    b"bytes"


def four():
    "con" "cat"


def five():
    ("parenthesised")


class Documented:
    """Class text."""

    def method(self):
        """Method text."""


class Bare:
    x = 1


print(one.__doc__, two.__doc__, three.__doc__, four.__doc__, five.__doc__, Documented.__doc__, Documented.method.__doc__, Documented().method.__doc__, Bare.__doc__, (lambda: "text").__doc__, __doc__)
print(one.__code__.co_consts, Bare.__dict__["__doc__"])
