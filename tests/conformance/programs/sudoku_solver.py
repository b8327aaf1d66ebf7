grid = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
rows = [list(map(int, grid[i : i + 9])) for i in range(0, 81, 9)]


def candidates(r, c):
    used = set(rows[r]) | {rows[i][c] for i in range(9)}
    br, bc = r // 3 * 3, c // 3 * 3
    for i in range(br, br + 3):
        used |= set(rows[i][bc : bc + 3])
    return [n for n in range(1, 10) if n not in used]


tries = 0


def solve():
    global tries
    best = None
    for r in range(9):
        for c in range(9):
            if not rows[r][c]:
                options = candidates(r, c)
                if best is None or len(options) < len(best[2]):
                    best = r, c, options
    if best is None:
        return True
    r, c, options = best
    for n in options:
        tries += 1
        rows[r][c] = n
        if solve():
            return True
    rows[r][c] = 0
    return False


print(solve(), tries)
for row in rows:
    print(*row)
