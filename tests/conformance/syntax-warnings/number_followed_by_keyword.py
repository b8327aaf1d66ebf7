print(1if True else 2, [0x1for x in [1]], 1or 2, 1_0and 5, 0b1in [1], 1.5if 1else 2.)
