print(b"plain", b"it's", b'"', b"'\"", b"\x00\n\t\r\\\x7f\x80\xff", b"", bytes(range(256)))
print(str(b"abc"), ascii(b"\xff"), f"{b'x'}", [b"a"], b"a" b"b", b"\
c")
for source in ("b'\\x1'", "b'\\xgg'", "b'é'", r"b'\u0041'", r"b'\N{DIGIT ONE}'"):
    try:
        print(eval(source))
    except SyntaxError as error:
        print(error.msg)
