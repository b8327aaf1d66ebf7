print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("", "x", 0), "".replace("a", "x"))
print("aXbX".replace("X", ""), "aXbX".replace("X", "YY"), "aXXb".replace("XX", "Y"), "é😀é".replace("é", "Ā"), "abab".replace("ab", "ba"), "hello".replace("l", "😀"), "aaaa".replace("aa", "a"), "mañana".replace("ñ", "n").isascii())
s = "unchanged"
print(s.replace("x", "y") is s)
for action in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 1), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", count=1), lambda: "a".replace("a", "b", 1, 2)):
    try:
        print(action())
    except TypeError as error:
        print(error)
