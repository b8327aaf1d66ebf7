# Which encoding a coding cookie names, and what is said of one that cannot be: PEP 263.
NAMES = """
utf-8 UTF8 utf_8 u8 utf-8-sig UTF-8-SIG utf8-sig utf-8-unix utf-8-foo utf8mb4 cp65001
latin-1 Latin_1 latin1 L1 iso-8859-1 iso_8859_1-unix iso8859-1 ISO8859 8859 latin-1-unix latin1-unix iso-latin-1 iso-latin-1-mac
ascii US-ASCII 646 ansi_x3.4-1968 iso-ir-6
iso-8859-15 ISO8859-15 latin9 latin-9 l9 iso-8859-2 latin2 iso-8859-5 cyrillic iso-8859-7 greek iso-8859-11 tis-620 iso-8859-12
cp1252 windows-1252 CP-1252 cp_1252 cp.1252 1252 cp1251 windows-1251 cp437 437 IBM437 cp850 koi8-r KOI8R cskoi8r koi8-u koi8-t
macintosh mac-roman macroman mac-cyrillic x-mac-roman ptcp154 hp-roman8 cp037 cp500 cp424 charmap kz1048
shift_jis sjis s-jis shift-jis cp932 ms932 x-sjis euc-jp eucjp ujis gb2312 euc-cn gbk cp936 big5 big5-tw cp950 euc-kr ks_c-5601
utf-16 UTF-16LE utf-16-be utf-32 utf32be hex rot13 base64 zlib undefined xyz . _ -- a.b mbcs oem string_escape
""".split()
BODIES = b'x = "a"\n', b'x = "\xe9\xa4"\n', b'x = "\x81"\n', b'x = "\xb1\xd0\xa1\xa1\xe3"\n', b'x = "\x80\x98\xa0"\n'
for name in NAMES:
    for body in BODIES:
        namespace = {}
        try:
            exec(compile(b"# coding: " + name.encode() + b"\n" + body, "<cookie>", "exec"), namespace)
            print(name, ascii(namespace["x"]))
        except SyntaxError as error:
            place = error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset
            print(name, ascii((error.msg, *place)))
ALL = bytes(range(128, 256))
for name in NAMES[NAMES.index("latin-1"):NAMES.index("shift_jis")]:
    kept = []
    for byte in ALL:
        try:
            kept.append(eval(b"# coding: " + name.encode() + b'\n"' + bytes([byte]) + b'"'))
        except SyntaxError:
            kept.append("?")
    print(name, ascii("".join(kept)) if set(kept) != {"?"} else "nothing")
