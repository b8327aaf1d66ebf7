class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        raise RuntimeError("in exit")


with Manager():
    raise ValueError("in body")
