a = 256
b = 256
print(a is b)
low, high = int("-5"), int("256")
print(low is int("-5"), high is int("256"), int("-6") is int("-6"), int("257") is int("257"))
one, ten, huge = int("1"), int("10"), 2**70
print(ten * ten + int("156") is high, -ten // 2 is low, huge - huge is int("0"), huge // huge is one)
print(len("ab") is int("2"), True + int() is one, -int("5") is low, ten * ten * ten is ten * ten * ten)
