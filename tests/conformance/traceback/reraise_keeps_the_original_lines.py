def fail():
    raise ValueError("x")


def retry():
    try:
        fail()
    except ValueError:
        print("logged")
        raise


try:
    retry()
except ValueError as error:
    raise error
