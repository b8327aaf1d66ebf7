text = "abcabcabc"
print(text.find("abc"), text.find("abc", 1), text.find("abc", -3), text.find("abc", 1, 5), text.find("abc", 1, 6), text.find("x"), text.find(""), text.find("", 9), text.find("", 10), text.find("", 3, 2))
print(text.rfind("abc"), text.rfind("abc", 0, 8), text.rfind("abc", 0, -1), text.rfind(""), text.rfind("", 0, 4), text.rfind("x"), text.rfind("abc", 7))
print(text.index("c", 3), text.rindex("c", 0, 5), text.count("abc"), text.count("b", 2), text.count(""), text.count("", 9), text.count("", 10), "aaaa".count("aa"), text.count("abc", None, None), text.count("c", -1))
print("日本語日本".find("日本", 1), "😀a😀".rfind("😀"), "aé".find("Ā"), "aĀ".find("é"))
for action in (lambda: text.index("x"), lambda: text.rindex("x"), lambda: text.find(), lambda: text.find(1), lambda: text.find("a", "b"), lambda: text.find("a", 1.0), lambda: text.count(), lambda: text.count("a", 1, 2, 3), lambda: text.index(b"a")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print("b" in text, "" in "", "bc" in text, "cb" in text)
try:
    1 in text
except TypeError as error:
    print(error)
