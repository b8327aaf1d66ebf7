for value in (0, 1, -1, 2, 255, 256, -256, 2**30 - 1, 2**30, 2**64, -(2**64), 10**30):
    print(value, value.bit_length(), value.bit_count(), (-value).bit_length())
print(True.bit_length(), False.bit_count())
for name in ("real", "imag", "numerator", "denominator"):
    print(name, getattr(-7, name), getattr(True, name))
print((5).conjugate(), (5).as_integer_ratio(), (-(2**70)).as_integer_ratio(), (5).__trunc__(), (5).__floor__(), (5).__ceil__())
try:
    (5).real = 3
except AttributeError as error:
    print(error)
