class Data:
    def __init__(self, label):
        self.label = label

    def __get__(self, instance, owner):
        return f"data {self.label}"

    def __set__(self, instance, value):
        print("set", self.label, value)


class NonData:
    def __init__(self, label):
        self.label = label

    def __get__(self, instance, owner):
        return f"non-data {self.label} {instance is None}"


class Meta(type):
    both = Data("meta")
    weak = NonData("meta")
    only = NonData("only meta")


class Thing(metaclass=Meta):
    both = "in class"
    weak = "class wins"
    own = NonData("class")


print(Thing.both, Thing.weak, Thing.only, Thing.own, Thing().own)
Thing.both = 3
print(Thing().both)
try:
    Thing().only
except AttributeError as error:
    print(error)
