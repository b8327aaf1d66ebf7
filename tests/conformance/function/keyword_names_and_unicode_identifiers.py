def naïve(ﬁ=1, *, Ω=2, **重):
    return ﬁ, Ω, 重


print(naïve(fi=5, Ω=3, 値="v"), naïve.__code__.co_varnames, "ﬁ" in naïve.__code__.co_varnames)
x1 = "ascii digit"
µ = "micro sign"
print(μ, x1, "µ" in globals(), "μ" in globals())


class Ünïcode:
    é = "precomposed"


print(Ünïcode.é, Ünïcode.é == getattr(Ünïcode, "é"), [n for n in vars(Ünïcode) if not n.startswith("__")], ascii(Ünïcode))
match = case = type = _ = soft = 1
print(match, case, type, _)
print("ª".isidentifier(), "²".isidentifier(), "℘x".isidentifier(), "a·b".isidentifier(), "class".isidentifier(), "·a".isidentifier())
