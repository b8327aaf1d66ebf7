class Base:
    pass


class First(Base):
    pass


class Second(Base):
    pass


class Third(First):
    pass


print(Base.__subclasses__())
print(First.__subclasses__())
print(bool.__subclasses__(), bool.__base__)
del Second
print([c.__name__ for c in Base.__subclasses__() if c.__name__ != "Second"])
try:
    type.__subclasses__()
except TypeError as error:
    print(error)
