def attempt(action):
    d = {i: i for i in range(4)}
    try:
        for key in d:
            action(d, key)
        print("finished", d)
    except RuntimeError as error:
        print(error, d)


attempt(lambda d, k: d.pop(k))
attempt(lambda d, k: d.update({k + 10: 0}))
attempt(lambda d, k: d.update({k: "same keys"}))
attempt(lambda d, k: (d.pop(0, None), d.update({0: "back"})))
attempt(lambda d, k: d.clear())
attempt(lambda d, k: (d.pop(k), d.update({k + 100: 1})) if k < 2 else None)
d = {1: 2}
it = iter(d.items())
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it, "end"))
d[5] = 6
print(next(it, "still ended"))
it = iter({1: 1, 2: 2})
print(it.__reduce__()[1], list(it))
it = reversed({1: 1, 2: 2})
print(next(it), list(it))
