for text in ("", "a", "b", "ab", "abc", "hello", "é", "日本", "😀", "a" * 7, "a" * 8, "a" * 9, "x" * 100, "\0", "key1", "key2"):
    print(ascii(text), hash(text), hash(text.encode("utf-8")) == hash(text) if text.isascii() else "")
