text = " \t\n\x0b\x0c\r\x1c\x85\xa0\u2003 core \u3000\u2028 "
print(repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()), repr("   ".strip()), repr("".strip()))
print("xxabcxx".strip("x"), "xyabcyx".strip("xy"), "abc".strip("cba") == "", "abc".lstrip("ab"), "abc".rstrip("bc"), "éaé".strip("é"), "abc".strip(""), "  a ".strip(None), "[tag]".strip("[]"))
print("\u200bx".strip() == "\u200bx", "\x1fx".strip(), "abc".strip("z") == "abc")
for action in (lambda: "a".strip(1), lambda: "a".strip(b"a"), lambda: "a".strip("a", "b")):
    try:
        print(action())
    except TypeError as error:
        print(error)
