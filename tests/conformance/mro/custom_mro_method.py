class Meta(type):
    def mro(cls):
        order = super().mro()
        if cls.__name__ == "Reversed":
            return [cls] + order[1:-1][::-1] + [object]
        if cls.__name__ == "NotAList":
            return 5
        if cls.__name__ == "Holds":
            return [cls, 3]
        return order


class A(metaclass=Meta):
    who = "A"


class B(A):
    who = "B"


class Reversed(B):
    pass


print([c.__name__ for c in Reversed.__mro__], Reversed.who, Reversed().who)
for name in ("NotAList", "Holds"):
    try:
        Meta(name, (A,), {})
        print("made", name)
    except TypeError as error:
        print(error)
