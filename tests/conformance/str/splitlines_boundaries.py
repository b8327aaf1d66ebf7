text = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l"
print(text.splitlines())
print(text.splitlines(True))
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines(True), "a\n".splitlines(), "a\r\n\r\n".splitlines(keepends=True), "abc".splitlines(), "\x1f".splitlines())
