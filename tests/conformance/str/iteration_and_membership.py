text = "aé日😀"
print(list(text), [ord(c) for c in text], list(reversed(text)), list(enumerate(text, 1)), tuple(zip(text, text[1:])), sorted(text, reverse=True))
it = iter(text)
print(next(it), it.__length_hint__(), list(it), next(it, "done"))
print(iter("ab").__reduce__()[1], min(text), max(text), "".join(reversed(text)), set("aab") == {"a", "b"})
first, *rest = text
print(first, rest)
