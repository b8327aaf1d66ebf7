s = set()
for n in (8, 1, 0, 16, 7, 24, 32, 40, 3, 64, 5, 9):
    s.add(n)
    print(list(s))
for n in (8, 0, 64):
    s.discard(n)
s.add(96)
print(list(s))
print(s.pop(), s.pop(), list(s))
s.add(2)
print(list(s), list(s.copy()), list(set(list(s))), list(s | {100}), list(s & {1, 2, 96, 5}), list(s - {5}), list(s ^ {1, 200}))
print(list({-1, -2, -3, 0, 5, -8}), list({10**20, 5, 2**61 - 1, 2**61}), list({0.5, 1.5, 2.0, 1, 3}), list({(1, 2), (2, 1), ()}), list({None, True, False} - {None}))
