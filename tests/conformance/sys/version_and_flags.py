import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info.minor, sys.version_info >= (3, 11), sys.version_info.releaselevel, sys.version.startswith("3.11."), hex(sys.hexversion >> 16), sys.api_version, len(sys.version_info), type(sys.version_info).__name__)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.float_repr_style, sys.getdefaultencoding(), sys.dont_write_bytecode)
print(sys.int_info, sys.float_info, sys.hash_info, sep="\n")
print(sys.flags.hash_randomization, sys.flags.optimize, sys.flags.debug, sys.flags[0], sys.flags.interactive, sys.flags.utf8_mode in (0, 1), len(sys.flags))
print(sys.implementation.name != "", sys.implementation.cache_tag is None or isinstance(sys.implementation.cache_tag, str), isinstance(sys.implementation.hexversion, int))
for action in (lambda: setattr(sys.version_info, "major", 4), lambda: type(sys.version_info)((1, 2)), lambda: type(sys.flags)(), lambda: sys.version_info + (1,), lambda: sys.float_info[99], lambda: sys.int_info.nope):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
