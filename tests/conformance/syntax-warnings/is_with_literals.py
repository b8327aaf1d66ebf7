x = 1
print(x is 1, x is not "a", 5 is x, x is (), x is None, x is ..., x is True, "a" is x, x is -1, x is 1.5, x is b"", [] is x)
