import sys

for text in ("", "a", "é", "Ā", "😀", "abc", "abcé", "abcĀ", "abc😀", "a" * 100, "é" * 100, "Ā" * 100, "😀" * 100):
    print(len(text), sys.getsizeof(text), sys.getsizeof(text + text), sys.getsizeof(text[:1]), sys.getsizeof(text[1:]))
narrow = "abc😀"[:3]
print(sys.getsizeof(narrow), sys.getsizeof("é"[:0]), sys.getsizeof("Āb"[1:]), sys.getsizeof("Āé"[1:]), sys.getsizeof("😀Ā"[1:]))
print(sys.getsizeof("😀x".replace("😀", "y")), sys.getsizeof("x".replace("x", "Ā")), sys.getsizeof("é".encode("utf-8").decode()), sys.getsizeof("ab".join(["é", "x"])))
