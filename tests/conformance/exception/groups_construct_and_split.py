group = ExceptionGroup("top", [ValueError("v"), TypeError("t"), ExceptionGroup("nested", [KeyError("k"), ValueError("w")])])
print(repr(group), str(group), group.message, group.exceptions)
print(repr(group.subgroup(ValueError)), repr(group.subgroup(OSError)))
match, rest = group.split((KeyError, TypeError))
print(repr(match), repr(rest))
print(repr(group.subgroup(lambda e: isinstance(e, KeyError))), group.split(ExceptionGroup)[1], repr(group.derive([OSError()])))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for action in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: group.split(5), lambda: group.subgroup([ValueError]), lambda: setattr(group, "message", 1), lambda: ExceptionGroup("x", [ValueError], 3), lambda: ExceptionGroup("x", [ValueError])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup("derived " + self.message, excs)


print(repr(MyGroup("m", [ValueError(1), TypeError(2)]).split(ValueError)))
print(ExceptionGroup[int], isinstance(group, Exception))
