# \N{...} in unicode_escape, and its reverse, the error handler namereplace.
import _codecs


def attempt(call):
    try:
        print(ascii(call()))
    except Exception as error:
        print(type(error).__name__, error)


for name in (
    "BULLET", "bullet", "LATIN SMALL LETTER E WITH ACUTE", "NULL", "LF", "LINE FEED", "BELL", "SPACE", "LEFT PARENTHESIS", "CJK UNIFIED IDEOGRAPH-4E00",
    "cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-9FFD", "HANGUL SYLLABLE GA", "HANGUL SYLLABLE HIH", "HANGUL SYLLABLE XX", "SNAKE", "KEYCAP NUMBER SIGN", "",
    " BULLET", "BULLET ", "VARIATION SELECTOR-17", "CJK COMPATIBILITY IDEOGRAPH-F900", "TANGUT IDEOGRAPH-17000", "NO SUCH NAME", "X" * 300,
):
    attempt(lambda: (b"<\\N{" + name.encode() + b"}>").decode("unicode_escape"))
for broken in (b"\\N", b"\\N{", b"\\N{}", b"\\N{BULLET", b"\\NBULLET}", b"\\N{\xe9}", b"a\\N{FOO}b"):
    attempt(lambda: broken.decode("unicode_escape"))
    attempt(lambda: broken.decode("unicode_escape", "replace"))
    attempt(lambda: _codecs.unicode_escape_decode(broken, "strict", False))

text = "\x00\x07\x1f\x7f\x80\x9f\xa0\xe9\u0100\u2022\u4e00\u9ffc\u9ffd\uac00\ud7a3\ud7a4\ud800\uf900\ue000\U00017000\U0001f40d\U000e0100\U0010ffff"
for encoding in ("ascii", "latin-1", "utf-16-le"):
    attempt(lambda: text.encode(encoding, "namereplace"))
attempt(lambda: "\u0378".encode("ascii", "namereplace"))
handler = _codecs.lookup_error("namereplace")
attempt(lambda: handler(UnicodeEncodeError("ascii", "a\u2022\u2023b", 1, 3, "reason")))
attempt(lambda: handler(UnicodeEncodeError("ascii", "a\u2022", 5, 9, "reason")))
attempt(lambda: handler(UnicodeDecodeError("ascii", b"a", 0, 1, "reason")))
attempt(lambda: handler(UnicodeTranslateError("a", 0, 1, "reason")))
attempt(lambda: handler(5))
attempt(lambda: b"\xff".decode("ascii", "namereplace"))
attempt(lambda: b"\xff".decode("ascii", "xmlcharrefreplace"))
attempt(lambda: _codecs.charmap_encode("a\u2022", "namereplace", {ord(c): ord(c) for c in "a\\N{}BULET"}))
attempt(lambda: _codecs.charmap_encode("a\u2022", "namereplace", {97: 98}))
