import sys

print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version[:2], hex(sys.implementation.hexversion >> 16), type(sys.implementation))
