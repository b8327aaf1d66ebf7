print("a" + "b", "é" + "Ā" + "😀", "" + "x", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "é" * 2, "" * 10**9, "x" * True)
s = "x"
s += "y"
s *= 3
print(s)
for expression in ("'a' + 1", "1 + 'a'", "'a' + b'a'", "'a' + None", "'a' * 'b'", "'a' * 1.0", "'a' * None", "'a' - 'b'", "'ab' * (2**62)", "'a' * 2**70", "'a' @ 'b'", "-'a'"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
