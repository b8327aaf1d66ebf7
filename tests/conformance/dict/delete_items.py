d = {i: str(i) for i in range(5)}
del d[0], d[4]
print(d)
for key in (0, "x", []):
    try:
        del d[key]
    except Exception as error:
        print(type(error).__name__, error)
d[0] = "again"
print(d, d.popitem(), d.popitem(), d)
while d:
    d.popitem()
d["after"] = 1
print(d)
big = {i: i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), sum(big), list(big)[:5], 999 in big, 998 in big)
