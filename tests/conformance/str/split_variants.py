for text in ("a,b,,c,", "", ",", "no separator", "a, b , c"):
    print(text.split(","), text.split(",", 1), text.split(",", 0), text.split(",", -1), text.rsplit(",", 1), text.rsplit(","))
for text in ("  a  b c\t\nd  ", "", "   ", "x", "a\u2003b\u3000c\x1cd\x85e"):
    print(text.split(), text.split(None, 1), text.split(None, 0), text.rsplit(None, 1), text.rsplit(), text.split(maxsplit=2))
print("aXXbXXc".split("XX"), "aXXbXXc".rsplit("XX", 1), "aaa".split("aa"), "aaa".rsplit("aa"), "日本 語".split(" "), "a😀b😀".split("😀"))
print("a-b".split(sep="-"), "a-b-c".rsplit(sep="-", maxsplit=1))
for action in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".split(1), lambda: "a".split(",", "x"), lambda: "a".split(b","), lambda: "a".split(",", 1, 2), lambda: "a".split(x=1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
