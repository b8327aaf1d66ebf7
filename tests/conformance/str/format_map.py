class Default(dict):
    def __missing__(self, key):
        return f"?{key}?"


print("{a} {b}".format_map(Default(a=1)), "{a[0]}".format_map({"a": [5]}))
for template, mapping in (("{x}", {}), ("{}", {}), ("{0}", {}), ("{0}", {"0": 1}), ("{a}", 5)):
    try:
        print(template.format_map(mapping))
    except Exception as error:
        print(type(error).__name__, error)
try:
    "{}".format_map()
except TypeError as error:
    print(error)
