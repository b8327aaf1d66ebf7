print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "é".join(["a", "Ā", "😀"]), ",".join(str(i) for i in range(5)), ",".join({"k": 1}))
items = ["only"]
print("".join(items) is items[0], "".join(("", "")) == "")
for action in (lambda: ",".join([1]), lambda: ",".join(["a", b"b"]), lambda: ",".join(5), lambda: ",".join(["a", None, "b"]), lambda: ",".join(), lambda: ",".join("a", "b")):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Sub(str):
    pass


print(type("".join([Sub("x")])).__name__, type(Sub(",").join(["a", "b"])).__name__)
