text = "aé日😀"
for encoding in ("utf-8", "UTF8", "utf_8", "utf-16-le", "utf-16-be", "utf-32-le", "U8"):
    encoded = text.encode(encoding)
    print(encoding, encoded, encoded.decode(encoding) == text)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(errors, text.encode("ascii", errors), text.encode("latin-1", errors))
print("\ud83d".encode("utf-8", "surrogatepass"), b"\xed\xa0\xbd".decode("utf-8", "surrogatepass") == "\ud83d", b"a\xff".decode("utf-8", "surrogateescape") == "a\udcff", "a\udcff".encode("utf-8", "surrogateescape"))
for action in (
    lambda: text.encode("ascii"),
    lambda: "é".encode("ascii"),
    lambda: "aĀb".encode("latin-1"),
    lambda: "\ud800x".encode("utf-8"),
    lambda: text.encode("nope"),
    lambda: text.encode("utf-8", "nope"),
    lambda: "é".encode("ascii", "nope"),
    lambda: text.encode(5),
    lambda: text.encode("utf\0"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
