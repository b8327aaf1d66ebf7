x = 3
print(math.sqrt(x))
