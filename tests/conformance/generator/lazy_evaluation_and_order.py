log = []


def source(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        yield i


pipeline = (a * b for a in source("a", 2) for b in source("b", 2) if b or log.append("skip"))
print(log)
print(next(pipeline), log)
print(list(pipeline), log)
try:
    (x for x in missing_name)
except NameError as error:
    print(error)
lazy = (missing_name for x in [1])
try:
    next(lazy)
except NameError as error:
    print(error)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
n = 10
later = (n for _ in range(1))
n = 20
print(next(later))
early = (v for v in [n])
n = 30
print(next(early))
