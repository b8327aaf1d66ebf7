def ping(n):
    if n == 0:
        1 / 0
    pong(n - 1)


def pong(n):
    ping(n)


ping(4)
