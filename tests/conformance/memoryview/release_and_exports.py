from _weakref import ref


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


owner = bytearray(b"abc")
view = memoryview(owner)
part = view[1:]
for action in (
    lambda: owner.append(1), lambda: owner.extend(b"x"), lambda: owner.clear(), lambda: owner.pop(), lambda: owner.insert(0, 1),
    lambda: owner.remove(97), lambda: owner.__iadd__(b"a"), lambda: owner.__delitem__(0), lambda: owner.__setitem__(slice(0, 1), b"xy"),
):
    attempt(action)
owner[0] = 120
view[1] = 121
print(owner, part.tobytes())
view.release()
attempt(lambda: owner.append(1))
print(part.tolist(), repr(view)[:16])
for action in (lambda: view[0], lambda: len(view), lambda: view.shape, lambda: view.obj, lambda: view.__enter__(), lambda: memoryview(view), lambda: hash(view), lambda: list(view)):
    attempt(action)
print(view == view, view == part, view.release())
part.release()
owner.append(33)
print(owner)
with memoryview(owner) as view:
    again = memoryview(view)
    print(view[0])
attempt(lambda: view[0])
print(again.tolist())
again.release()
view = memoryview(owner)
holder = memoryview(view)
reference = ref(holder)
print(reference() is holder)
del holder
print(reference())


class Releases:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


view = memoryview(bytearray(b"abc"))
attempt(lambda: view[Releases(view)])
view = memoryview(bytearray(b"abc"))
attempt(lambda: view.__setitem__(0, Releases(view)))
