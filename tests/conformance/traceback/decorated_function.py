def decorate(f):
    def wrapper(*args):
        return f(*args)

    return wrapper


@decorate
@decorate
def target(x):
    return x.missing


target(
    5
)
