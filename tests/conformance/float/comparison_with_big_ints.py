big = 2**53
print(big + 1 == float(big), big + 1 > float(big), float(big) < big + 1, -big - 1 < float(-big), big + 2 == float(big + 2))
print(10**309 > 1e308, 1e308 < 10**309, float("inf") > 10**1000, float("-inf") < -(10**1000), float("nan") < 10**1000, float("nan") == 10**1000)
print(0.5 < 1, 1.5 > 1, -0.5 > -1, 2**62 + 0.0 == 2**62, 2**63 == 2.0**63, 2**1000 == 2.0**1000, 2**1000 + 1 == 2.0**1000, 2**1000 + 1 > 2.0**1000)
print(1e16 == 10**16, 1e23 == 10**23, 1e22 == 10**22, 0.1 == 1 / 10, 3 != 3.0, 3.0 in [3], hash(3.0) == hash(3))
print(0.0 == -0.0, hash(0.0) == hash(-0.0), float("nan") != float("nan"), (nan := float("nan")) in [nan], [nan] == [nan])
for operator in ("<", "<=", ">", ">="):
    try:
        eval(f"1.0 {operator} 'x'")
    except TypeError as error:
        print(error)
print(1.0 == "x", 1.0 != None, 1.0.__eq__(1), 1.0.__eq__("x"), 1.0.__lt__(2), 1.0.__lt__(1j))
