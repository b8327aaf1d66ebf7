class Text:
    def __str__(self):
        return "text"


print(format(Text()), format(Text(), ""))
for value in (Text(), None, [], (), {}, object, ...):
    try:
        format(value, "5")
    except TypeError as error:
        print(error)
try:
    object.__format__("x", 3)
except TypeError as error:
    print(error)
