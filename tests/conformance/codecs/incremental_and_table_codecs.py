import _codecs


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for final in (False, True):
    for data in (b"a\xe2\x82", b"a\xe2\x82\xac", b"a\xe2A", b""):
        attempt(lambda: _codecs.utf_8_decode(data, None, final))
    for data in (b"\xff\xfea", b"\xff\xfea\0\x3d\xd8", b"\xfe\xff\0a", b"\xff"):
        attempt(lambda: _codecs.utf_16_decode(data, "strict", final))
        attempt(lambda: _codecs.utf_16_ex_decode(data, "replace", 0, final))
    for data in (b"a\\", b"\\x4", b"\\u12", b"\\12", b"\\n"):
        attempt(lambda: _codecs.unicode_escape_decode(data, "strict", final))
        attempt(lambda: _codecs.raw_unicode_escape_decode(data, "strict", final))
    for data in (b"+AOk", b"+AOk-", b"+2D3eAA-", b"a+", b"+-", b"+A", b"\xff"):
        attempt(lambda: _codecs.utf_7_decode(data, None, final))
for text in ("a+b", "é", "日本😀", "x~\\y", "é-", "éA"):
    attempt(lambda: _codecs.utf_7_encode(text))
attempt(lambda: _codecs.utf_8_decode("a"))
attempt(lambda: _codecs.utf_8_decode(b"a", 5))
attempt(lambda: _codecs.utf_8_encode(b"a"))
attempt(lambda: _codecs.escape_decode(b"a\\n\\x41\\101"))
attempt(lambda: _codecs.escape_decode(b"a\\"))
attempt(lambda: _codecs.escape_decode(b"\\x4"))
attempt(lambda: _codecs.escape_encode(b"a\n\x00'\"\\\xff"))
for mapping in ({97: "x", 98: None}, {97: 120}, "x" * 98, "abc", {97: 0x110000}, {97: b"x"}):
    for errors in ("strict", "replace", "ignore"):
        attempt(lambda: _codecs.charmap_decode(b"ab", errors, mapping))
for mapping in ({97: 120}, {97: 120, 63: 33}, {97: 256}, {97: "x"}, {97: b"xyz"}, {97: 1, 38: 2, 35: 3, 57: 4, 56: 5, 59: 6}):
    for errors in ("strict", "replace", "ignore", "xmlcharrefreplace"):
        attempt(lambda: _codecs.charmap_encode("ab", errors, mapping))
print(_codecs.charmap_build("abc"), _codecs.charmap_encode("é"), _codecs.charmap_decode(b"\xe9"))
