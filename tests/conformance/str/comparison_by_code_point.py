words = ["b", "a", "B", "", "aa", "é", "z", "Ā", "😀", "\uffff", "a\0", "ab"]
print(sorted(words))
print("a" < "b", "a" < "B", "" < "a", "ab" < "b", "\uffff" < "😀", "é" > "z", "a" == "a", "a" != "b", "abc" <= "abc", "abc" >= "abd")
print("a" == b"a", "1" == 1, "" == None, max(words) == "😀", min(words) == "")
