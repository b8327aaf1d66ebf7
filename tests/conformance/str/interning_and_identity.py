import sys

a = "identifier_like"
b = "identifier_like"
print(a is b, sys.intern(a) is a)
made = "".join(["identifier", "_like"])
print(made is a, sys.intern(made) is a, made == a)
text, wide = "abcé", "日本"
print("".join(["a"]) is text[0:1], chr(97) is chr(97), chr(233) is chr(233), chr(300) is chr(300), text[1:1] is str(), str(b"", "ascii") is str())
print(chr(97) is text[0], text[3] is chr(233), wide[0] is wide[0])


class Sub(str):
    pass


for value in (5, Sub("x"), b"x"):
    try:
        sys.intern(value)
    except TypeError as error:
        print(error)
x = "same"
y = x + ""
print(y is x, ("" + x) is x, x * 1 is x, x.strip() is x, x.lower() is x, str(x) is x, x.replace("q", "r") is x, x.ljust(2) is x)
