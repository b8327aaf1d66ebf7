def leaf(n):
    return ValueError(n)


group = ExceptionGroup("many", [leaf(n) for n in range(20)])
for depth in range(12):
    group = ExceptionGroup(f"depth {depth}", [group, leaf(depth)])
raise group
