table = str.maketrans("abc", "xyz", "d")
print(sorted(table.items()), "abcd".translate(table))
print("abc".translate({97: "AA", 98: None, 99: 0x1F600}), "abc".translate({}), "é😀".translate({0xE9: "e", 0x1F600: ":)"}))
print(str.maketrans({"a": 1, 98: "b"}), "ab".translate(str.maketrans({"a": "b", "b": "a"})))
print("abc".translate([str(i) for i in range(98)] + ["B"]))


class Table:
    def __getitem__(self, key):
        if key == ord("k"):
            raise LookupError
        return chr(key).upper() * 2


print("skip k".translate(Table()))
for action in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a", 1),
    lambda: str.maketrans(1),
    lambda: str.maketrans({"ab": 1}),
    lambda: str.maketrans({1.5: 1}),
    lambda: "a".translate(5),
    lambda: "a".translate({97: 1.5}),
    lambda: "a".translate({97: 0x110000}),
    lambda: "a".translate({97: -1}),
    lambda: "a".translate(),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
