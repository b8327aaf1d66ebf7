import builtins

real_print, real_import, real_build = print, builtins.__import__, builtins.__build_class__


def fake_import(name, globals=None, locals=None, fromlist=(), level=0):
    real_print("import", name, fromlist, level)
    return real_import(name, globals, locals, fromlist, level)


builtins.__import__ = fake_import
import sys
from time import sleep, time as now
import sys as other

builtins.__import__ = real_import


def fake_build(function, name, *bases, **keywords):
    real_print("build", name, bases, keywords)
    return real_build(function, name, *bases, **keywords)


builtins.__build_class__ = fake_build


class Made(object):
    pass


builtins.__build_class__ = real_build
builtins.print = lambda *args: real_print("[", *args, "]")
print("through the fake")
builtins.print = real_print
builtins.invented = 42
real_print(invented)
del builtins.invented
try:
    invented
except NameError as error:
    print(error)
del builtins.__build_class__
try:

    class Unbuilt:
        pass

except NameError as error:
    print(error)
builtins.__build_class__ = real_build
del builtins.__import__
try:
    import sys
except ImportError as error:
    print(error)
builtins.__import__ = real_import
len_before = len
builtins.len = lambda x: -1
print(len([1, 2, 3]))
builtins.len = len_before
print(len([1, 2, 3]))
