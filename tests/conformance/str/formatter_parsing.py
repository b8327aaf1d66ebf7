import _string


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("a{b!r:c{d}}e{{f}}", "{!r}{:}{}x{a:{}}{{", "plain", "", "a}", "{", "{a", "{a!}", "{a!rx}", "{a:{}", "{a[}]}"):
    attempt(lambda: list(_string.formatter_parser(text)))
pieces = _string.formatter_parser("a{b!r:c}d}")
print(next(pieces), type(pieces).__name__)
attempt(lambda: next(pieces))
attempt(lambda: next(pieces))
for text in ("12.a[3][b]", "", "a", "a[3]b", "a..", "a[", "a[]", "[0]", ".x", "99999999999999999999"):
    attempt(lambda: _string.formatter_field_name_split(text)[0])
    attempt(lambda: list(_string.formatter_field_name_split(text)[1]))
attempt(lambda: _string.formatter_parser(5))
attempt(lambda: _string.formatter_field_name_split(5))
