print("a\
b", 'single', "dou" "ble", '''tri
ple''', r"raw\n", R"\\", "\x41\u0042\U00000043\103\N{LATIN SMALL LETTER A}", "\a\b\f\v".encode(), b"\x00\xff\101", br"\n", rb'\t', u"old")
print("\0", len("\0"), "\7".encode(), "\77", "\777" == "\u01ff", '\'', "\"", "a""b" 'c', ("split "
      "over lines"))
for source in (r"'\x4'", r"'\u12'", r"'\U00110000'", r"'\N{NO SUCH NAME}'", r"'\N'", r"'\N{'", "'abc", '"""abc', r"b'é'", r"'\xg1'", "b'a' 'b'", "u'a' b'b'", r"'\U0000'", "'a\nb'"):
    try:
        print(ascii(eval(source)))
    except SyntaxError as error:
        print(ascii(source), "|", error.msg)
