cases = [b"\x80", b"\xc0\x80", b"\xc2", b"\xc2a", b"\xe0\x80\x80", b"\xe2\x82", b"\xe2\x82a", b"\xed\xa0\x80", b"\xf0\x80\x80\x80", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80", b"\xf5\x80", b"\xff", b"abc\xfedef", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80\x80", b"ok\xc3\xa9\xc3"]
for case in cases:
    try:
        case.decode()
    except UnicodeDecodeError as error:
        print(case, "|", error, "|", error.encoding, error.start, error.end, error.reason, error.object)
    print(ascii(case.decode("utf-8", "replace")), ascii(case.decode("utf-8", "ignore")), ascii(case.decode("utf-8", "backslashreplace")), ascii(case.decode("utf-8", "surrogateescape")))
