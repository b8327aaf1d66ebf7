def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: int.bit_length())
attempt(lambda: int.bit_length("x"))
attempt(lambda: int.bit_length(5, 6))
attempt(lambda: (5).bit_length(x=1))
attempt(lambda: int.__add__(1, "x"))
attempt(lambda: int.__add__("x", 1))
attempt(lambda: int.__add__(1))
attempt(lambda: int.__add__(1, 2, 3))
attempt(lambda: (1).__add__(2.0))
attempt(lambda: (1).__radd__(2))
attempt(lambda: (1).__pow__(2, 3))
attempt(lambda: (1).__rpow__(2))
attempt(lambda: (1).__divmod__(0.5))
attempt(lambda: int.__repr__(1.0))
attempt(lambda: (7).__index__())
attempt(lambda: (7).__getnewargs__())
attempt(lambda: (7).__format__("x"))
attempt(lambda: (7).__format__(3))
attempt(lambda: (7).__bool__(1))
attempt(lambda: int.real.__get__(True))
attempt(lambda: int.real.__get__("x"))
