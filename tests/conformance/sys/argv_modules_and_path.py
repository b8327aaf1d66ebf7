import sys

print(len(sys.argv), sys.argv[0].endswith("argv_modules_and_path.py"), type(sys.path).__name__, sys.path[0].endswith("sys"), sys.modules["sys"] is sys, "__main__" in sys.modules, sys.modules["__main__"].__name__, "builtins" in sys.modules, "time" in sys.builtin_module_names, sys.__name__, sys.platform != "")
import time
import builtins

print(builtins.len is len, sys.modules["time"] is time, time.__name__, builtins.__name__, sys.modules["builtins"] is builtins)
sys.modules["invented"] = 5
import invented

print(invented)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__, error)
from sys import maxsize as biggest, version_info
import sys as system

print(biggest == sys.maxsize, system is sys, version_info is sys.version_info)
try:
    from sys import *

    print("maxsize" in globals(), "_getframe" in globals())
except ImportError as error:
    print(error)
