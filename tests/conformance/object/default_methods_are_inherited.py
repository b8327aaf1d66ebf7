# A bare class gets every default from object.
class Thing:
    pass


thing = Thing()
names = [name for name in dir(object)]
print(names)
print(all(hasattr(thing, name) for name in names))
print(Thing.__eq__ is object.__eq__, Thing.__hash__ is object.__hash__)
print(thing == thing, thing != thing, thing == Thing())
print(thing.__eq__(1), thing.__ne__(thing), thing.__ne__(1), thing.__lt__(1))
