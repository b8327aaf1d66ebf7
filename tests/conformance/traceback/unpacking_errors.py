def pair():
    return 1, 2, 3


try:
    a, b, c, d = pair()
except ValueError as error:
    print(error)
first, (second, third) = pair()[:2]
