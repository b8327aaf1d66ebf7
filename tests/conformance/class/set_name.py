class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return f"{owner.__name__}.{self.name}"


class Model:
    first = Field()
    second = Field()
    alias = first


print(Model.first, Model().second, Model.alias)
Model.late = Field()
print(hasattr(Model.__dict__["late"], "name"))


class Failing:
    def __set_name__(self, owner, name):
        raise KeyError("bad field")


try:

    class Bad:
        field = Failing()

except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
