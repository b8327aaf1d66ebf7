for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e22, 1e300, 12345.6789, -0.0, 5e-324):
    print(value, round(value), round(value, 0), round(value, 1), round(value, 2), round(value, 3), round(value, -1), round(value, -4))
print(round(1e308, -308), round(1.7e308, -309), round(123.456, 400), round(123.456, -400), round(-3.7, -400))
print(type(round(1.5)), type(round(1.5, 0)), round(1.5, None), round(number=2.345, ndigits=2))
for expression in ("round(float('inf'))", "round(float('nan'))", "round(float('inf'), 2)", "round(1.7976931348623157e308, -308)", "round(1.5, 1.5)", "round(1.5, '1')", "round('1')", "round()"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
