n = 1
for power in range(0, 60, 7):
    print(10**power, -(10**power) + 1)
print(2**1000)
print(str(3**2000)[:50], len(str(3**2000)))
print(int("9" * 500) + 1 == 10**500)
big = 7**5000
print(len(str(big)), str(big)[:20], str(big)[-20:], int(str(big)) == big)
print(hex(big)[:30], len(hex(big)), int(hex(big), 16) == big)
print(oct(2**100), bin(-(2**70)), hex(-255), bin(0), oct(0), hex(0))
