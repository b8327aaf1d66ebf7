for text, separator in (("a=b=c", "="), ("abc", "="), ("=abc", "="), ("abc=", "="), ("", "="), ("a::b::c", "::")):
    print(text.partition(separator), text.rpartition(separator))
for action in (lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".partition(1), lambda: "a".partition()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
