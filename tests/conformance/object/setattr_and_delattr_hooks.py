class Recorder:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


r = Recorder()
r.a = 1
r.a += 2
setattr(r, "b", 3)
del r.a
print(r.__dict__)
try:
    del r.a
except AttributeError as error:
    print(error)
try:
    object.__setattr__(Recorder, "x", 1)
except TypeError as error:
    print(error)
r.__dict__["c"] = 4
print(r.c)
