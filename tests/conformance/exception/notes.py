e = ValueError("base")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, e.args)
for value in (5, None, b"x"):
    try:
        e.add_note(value)
    except TypeError as error:
        print(error)
e.__notes__ = "replaced"
try:
    e.add_note("x")
except TypeError as error:
    print(error)
