print(bool(NotImplemented))
