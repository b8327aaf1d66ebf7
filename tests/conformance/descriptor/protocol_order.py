class Data:
    def __get__(self, instance, owner=None):
        return f"data get {instance is not None} {owner.__name__ if owner else None}"

    def __set__(self, instance, value):
        instance.__dict__["log"] = value

    def __delete__(self, instance):
        print("data delete")


class NonData:
    def __get__(self, instance, owner=None):
        return "non-data"


class SetOnly:
    def __set__(self, instance, value):
        print("set only", value)


class Host:
    data = Data()
    non_data = NonData()
    set_only = SetOnly()
    plain = 1


h = Host()
h.__dict__.update(data="shadow", non_data="shadow", set_only="shadow", plain="shadow")
print(h.data, h.non_data, h.set_only, h.plain, Host.data, Host.non_data, type(Host.set_only).__name__)
h.data = 5
h.set_only = 6
del h.data
print(h.__dict__)
try:
    del h.set_only
except AttributeError as error:
    print(error)
Host.data = "replaced"
print(h.data, Host.data)
del h.non_data
print(h.non_data)
try:
    del h.non_data
except AttributeError as error:
    print(error)
