values = [0, 1, -1, 6, -6, 2**30, -(2**30), 2**30 - 1, -(2**30) + 1, 2**61 + 3, -(2**61) - 3, -(2**90)]
for a in values:
    print(~a, [a & b for b in values])
    print(a, [a | b for b in values])
    print(a, [a ^ b for b in values])
print(True & False, True | 2, True ^ True, ~True, type(True & True), type(True & 1))
