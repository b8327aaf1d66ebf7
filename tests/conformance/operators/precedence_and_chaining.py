print(1 + 2 * 3 ** 2 // 4 % 5, -2**2, (-2) ** 2, 2**-1, 2 ** 3 ** 2, not 1 == 2, not (True and False) or False, 1 if False else 2 if False else 3, ~1 & 3 | 4 ^ 1, 1 << 2 + 1, 5 & 3 == 3, -1 // 2, -7 % 3, +-+1, 3 - -3, 10 - 4 - 3, 2 * -3, not not 0)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 3 > 2 >= 2 < 5, 1 in [1] == True, "a" in "abc" in ["abc"], None is None is not True)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or 0 or None, 1 and "" and 5, (lambda: 1) and 3, 1 or missing, 0 and missing)


def note(v):
    print(v, end=" ")
    return v


print(note(1) < note(5) < note(3) < note(9))
print(note(2) > note(3) > note(1))
print(note(0) or note("") or note("last"), note(1) and note(0) and note(5))
print(note(1) if note(0) else note(2))


class Odd:
    def __bool__(self):
        print("bool", end=" ")
        return False

    def __lt__(self, other):
        return self


print((1 if Odd() else 2), type(Odd() < 1 < 2).__name__, not Odd())
if not Odd() and (1 or Odd()):
    print("taken")
