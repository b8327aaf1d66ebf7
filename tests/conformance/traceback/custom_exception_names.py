class Outer:
    class Inner(Exception):
        pass


class NoText(Exception):
    def __str__(self):
        return ""


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError("no text")


for kind in (Outer.Inner, NoText):
    try:
        raise kind("text")
    except kind as error:
        saved = error
Outer.Inner.__module__ = "some.module"
try:
    raise Outer.Inner("qualified")
except Outer.Inner as error:
    raise Unprintable from error
