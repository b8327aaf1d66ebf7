for value in (15, 25, 35, -15, -25, 149, 150, 151, 5, 2**70):
    print(value, round(value), round(value, 0), round(value, 1), round(value, -1), round(value, -2), round(value, -40))
print(round(True), type(round(True)), round(True, -1), type(round(5, None)))
try:
    round(5, 1.0)
except TypeError as error:
    print(error)
