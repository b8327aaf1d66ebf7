# Differs: there is no importlib yet, so `builtins` has no `__loader__` (issue "The standard library").
import builtins

names = [n for n in dir(builtins) if n not in ("_", "copyright", "credits", "exit", "quit", "license", "help", "open")]
print(len(names))
print(names)
print(sorted(n for n in names if isinstance(getattr(builtins, n), type) and not issubclass(getattr(builtins, n), BaseException)))
print(__debug__, __name__, builtins.__debug__)
