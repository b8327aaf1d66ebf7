class Meta(type):
    def __instancecheck__(cls, instance):
        print("instance?", cls.__name__, instance)
        return instance == 5

    def __subclasscheck__(cls, subclass):
        print("subclass?", cls.__name__, subclass.__name__)
        return "yes"


class Five(metaclass=Meta):
    pass


print(isinstance(5, Five))
print(isinstance(6, Five))
print(isinstance(Five(), Five))
print(issubclass(int, Five))
print(isinstance(5, (str, Five)))
try:
    raise ValueError("not matched")
except Exception as error:
    print(isinstance(error, Five))
