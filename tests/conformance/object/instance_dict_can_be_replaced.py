class Box:
    pass


box = Box()
box.a = 1
old = box.__dict__
box.__dict__ = {"b": 2}
print(box.b, hasattr(box, "a"), old)
try:
    box.__dict__ = 5
except TypeError as error:
    print(error)
del box.__dict__
print(box.__dict__)
box.c = 3
print(vars(box), box.__dict__ is box.__dict__)
shared = {}
one, two = Box(), Box()
one.__dict__ = two.__dict__ = shared
one.x = 1
print(two.x, shared)
