def chain(n):
    it = iter([1])
    for _ in range(n):
        it = map(lambda x: x, it)
    return it


try:
    print(list(chain(300)))
except RecursionError as error:
    print(error)


def nest(n):
    if n:
        yield from nest(n - 1)
    yield n


print(sum(nest(400)))
try:
    sum(nest(2000))
except RecursionError as error:
    print(error)


def count_down(n):
    return 0 if n == 0 else 1 + count_down(n - 1)


print(count_down(900))
try:
    count_down(5000)
except RecursionError as error:
    print(error)
print(count_down(500))
