values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5]
values += [0.0001234, 0.00001234, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 1e100, 1.5e300]
values += [123.456, -1.25, 1e1, 100000.0, 9999999999999998.0, 99999999999999990.0, 4.35, 0.5, 2.5, 1e-7, 12345678.9, 3.0e-10]
for value in values:
    print(repr(value), str(-value), value.hex(), float(repr(value)) == value)
print(float("inf"), float("-inf"), float("nan"), -float("nan"), [float("inf")], (float("nan"),))
x = 1.0
for step in range(40):
    x = x * 1.7 + 0.3 / (step + 1)
    print(x, 1 / x)
