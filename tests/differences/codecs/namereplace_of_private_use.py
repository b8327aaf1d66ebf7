# CPython keeps Unicode's aliases and named sequences at private code points from U+F0000 on, and the error handler namereplace shows it: a mistake that
# nobody can want. Here these characters have no names, as unicodedata.name says too.
print(chr(0xF0000).encode("ascii", "namereplace"))
