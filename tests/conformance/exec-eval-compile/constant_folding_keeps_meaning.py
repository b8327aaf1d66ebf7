def codes(source):
    code = compile(source, "", "eval")
    return eval(code), code.co_consts


for source in ("1 + 2 * 3", "'a' * 3", "(1, 2, 3)[1]", "-(-5)", "not True", "2 ** 10", "'a' 'b'", "(1, 'x', None)", "[1, 2, 3]", "1 if True else 2", "1 in (1, 2)", "1 in [1, 2]", "1 in {1, 2}", "0.1 + 0.2", "10 // 3", "7 % 3", "-1", "~5", "1 << 3", "'abc'[1]", "1 == 1.0", "(1, (2, (3,)))", "2 ** 100", "'x' * 5000 == 0", "1 and 2", "0 or 'x'", "()", "1j * 1j", "-0.0", "(0.0, -0.0)", "(1, 1.0, True)", "b'a' + b'b'", "...", "5 - 5.0", "'%s' % 1", "'%s-%r' % ('a', 'b')"):
    value, consts = codes(source)
    print(source, "->", repr(value)[:60], [repr(c)[:30] for c in consts])
for source in ("1 / 0", "1 % 0", "'a' + 1", "1 << -1", "[][0]", "(1,)[5]", "-'a'", "1 // 0"):
    try:
        print(eval(source))
    except Exception as error:
        print(source, type(error).__name__, error)
