def attempt(source):
    try:
        exec(source, {"d": {}, "l": [1], "t": (1,), "s": "s", "n": None, "o": object(), "f": lambda: 0})
        print(source, "fine")
    except Exception as error:
        print(source, "|", type(error).__name__, "|", error)


for source in ("n.x = 1", "n[0] = 1", "o.x = 1", "o[0] = 1", "del o.x", "del o[0]", "t[0] = 1", "s[0] = 'a'", "l['a'] = 1", "l[5] = 1", "d[[]] = 1", "f[0] = 1", "f.x = 1", "del f.y", "5 .x = 1", "l.append = 1", "del l.append", "len.x = 1", "int.x = 1", "missing.x = 1", "missing[0] = 1", "del missing", "d.x = 1", "n += 1", "s += 1", "l += 1", "missing += 1", "l[0] += 'a'", "l[9] += 1", "o.z += 1", "t += [1]", "n @= 1", "s -= 's'", "d |= 5", "n[0] += 1", "d['missing'] += 1", "l[0:1] += [2]", "l[::2] = [1, 2, 3]", "n()", "n[0]", "o[0]", "f['a']", "5[0]", "5()", "l()", "'a'.b", "l.x", "type(n).x = 1"):
    attempt(source)
