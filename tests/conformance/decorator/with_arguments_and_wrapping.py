def repeat(times, *, joiner="+"):
    def decorate(function):
        def wrapper(*args, **kwargs):
            return joiner.join(str(function(*args, **kwargs)) for _ in range(times))

        wrapper.__name__ = function.__name__
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


@repeat(3)
def word(text, end=""):
    return text + end


@repeat(2, joiner="|")
@repeat(2)
def digit():
    return 7


print(word("a"), word("b", end="!"), digit(), word.__name__, word.__wrapped__("x"))


def memo(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), len(fib.cache))
