text = "prefix-middle-suffix"
print(text.startswith("pre"), text.startswith(("x", "pre")), text.startswith(""), text.startswith("", 20), text.startswith("", 21), text.startswith("fix", 3), text.startswith("fix", 3, 5), text.startswith(()))
print(text.endswith("fix"), text.endswith(("a", "suffix")), text.endswith("fix", 0, 6), text.endswith("", 100), text.endswith("ddle", -14, -7), text.endswith("x" * 30))
for action in (lambda: text.startswith(1), lambda: text.startswith(["pre"]), lambda: text.startswith(("a", 1)), lambda: text.endswith(b"x"), lambda: text.endswith((1,)), lambda: text.startswith(), lambda: text.startswith("a", "b")):
    try:
        print(action())
    except TypeError as error:
        print(error)
print("abc".removeprefix("ab"), "abc".removeprefix("bc"), "abc".removesuffix("bc"), "abc".removesuffix(""), "abab".removeprefix("ab"), "a".removesuffix("a") == "")
