s = {1, 2, 3}
s.add(4)
s.add(2)
s.discard(9)
s.discard(1)
s.remove(2)
print(s, 3 in s, 3.0 in s, 9 in s, len(s))
s.update([10, 11], (12,), {13: 1}, "a")
print(sorted(map(str, s)))
for action in (lambda: s.remove(99), lambda: s.remove("x"), lambda: s.add([]), lambda: s.discard([]), lambda: s.remove([]), lambda: [] in s, lambda: s.update(5), lambda: set().pop(), lambda: s.add(), lambda: s.add(1, 2), lambda: s.pop(1), lambda: s.clear(1), lambda: s[0], lambda: s.update([1], 5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
inner = {frozenset({1}): "x"}
print({1} in {frozenset({1})}, {frozenset({1}), 2} - {frozenset({1})})
t = {frozenset({1}), 5}
t.remove({1})
t.discard({7})
print(t)
s.clear()
print(s)
