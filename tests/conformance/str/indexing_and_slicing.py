text = "héllo😀w"
print(text[0], text[1], text[-1], text[-2], text[5], len(text))
for index in (7, -8, 2**70, -(2**70), 1.0, "1", None, True):
    try:
        print(text[index])
    except Exception as error:
        print(type(error).__name__, error)
for piece in (slice(None), slice(1, 3), slice(-3, None), slice(None, None, -1), slice(5, 1, -2), slice(10, 20), slice(3, 1), slice(None, None, 3), slice(-100, 100), slice(2**70), slice(None, None, 2**70)):
    print(piece, repr(text[piece]))
for piece in (slice(None, None, 0), slice("a"), slice(1.0)):
    try:
        print(text[piece])
    except Exception as error:
        print(type(error).__name__, error)
try:
    text[0] = "x"
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
print(text[:] is text, text[0:100] is text, text[0:-1] is text)
