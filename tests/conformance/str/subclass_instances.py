import sys


class Plain(str):
    pass


class Special(str):
    def __str__(self):
        return "STR"

    def __repr__(self):
        return "REPR"

    def __format__(self, specification):
        return "FORMAT" + specification

    def __len__(self):
        return 99

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


plain, special = Plain("héllo"), Special("tee")
for value in (plain + "a", plain[0:2], plain[:], plain * 1, plain.upper(), plain.strip(), plain.replace("q", "r"), plain.ljust(2), plain.zfill(1), plain.expandtabs(),
              str(plain), plain.join([]), "".join([plain]), "%s" % plain, plain % (), plain.translate({}), plain.removeprefix("x"), plain.split("x")[0], plain.partition("x")[0], format(plain), plain.encode()):
    print(type(value).__name__, value)
plain.attribute = 1
print(plain.__dict__, plain.__getnewargs__(), type(plain.__getnewargs__()[0]).__name__)
print(sys.getsizeof(Plain("abc")), sys.getsizeof(Plain("é")), sys.getsizeof(Plain("日本")), sys.getsizeof(Plain("😀")))
print(Plain("key") == "key", hash(Plain("key")) == hash("key"), {Plain("key"): 1}["key"], Plain("a") < "b", Plain("b") in "abc", "abc".find(Plain("c")))
print(Plain(b"abc", "ascii"), repr(Plain()), Plain(5), Plain(object="x"))
print(special, [special], f"{special}", f"{special!s}", f"{special!r:>6}", "%s %r" % (special, special), "{:q}".format(special), len(special), special.upper(), special + "!", special == 5)
text = "ab"
text += Plain("c")
print(type(text).__name__, text)
