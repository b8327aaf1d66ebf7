def f(kind):
    log = []
    for i in range(3):
        try:
            log.append(f"try {i}")
            if kind == "break":
                break
            if kind == "continue":
                continue
            if kind == "return":
                return log
            if kind == "raise" and i == 1:
                raise ValueError
        except ValueError:
            log.append("caught")
        else:
            log.append("else")
        finally:
            log.append("finally")
    else:
        log.append("loop else")
    return log


for kind in ("none", "break", "continue", "return", "raise"):
    print(kind, f(kind))


def nested():
    order = []
    try:
        try:
            raise KeyError("a")
        finally:
            order.append("inner finally")
    except KeyError:
        order.append("handler")
        try:
            return order
        finally:
            order.append("return finally")
    finally:
        order.append("outer finally")


print(nested())


def while_true():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            return n
        finally:
            if n == 3:
                n = 100


print(while_true())
