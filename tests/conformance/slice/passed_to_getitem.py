class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1:2], s[:], s[::], s[1:2:3], s[1:2, 3], s[..., None], s[()], s[(1, 2)], s[1,], s[::2, :, 1:], s[*(1, 2), 3], s[*[4]])
s[1:2] = 3
s[:] = s[1]
del s[::2]
del s[1, 2:3]
s[0] += 1
items, pair, text = [1], (1,), "a"
for action in (lambda: items[1:2, 3], lambda: items[:, :], lambda: pair[()], lambda: text[1:2, 0], lambda: {}[1:2], lambda: range(3)[1:2, 0]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
