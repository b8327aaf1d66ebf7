import marshal

source = '''
import sys
"""not a docstring"""
class Shape:
    """A shape."""
    sides = 4
    def area(self, width: int, /, height=2.5, *more, scale=1j, **rest) -> float:
        return sum(width * height for width in more), {1, 2, 3}, b"bytes", ...
def outer(a):
    b = [a]
    def inner():
        nonlocal b
        b += [lambda: a]
        try:
            yield from b
        except* ValueError as group:
            raise
        finally:
            print("left")
    return inner
async def wait(x):
    async with x as y:
        async for z in y:
            await z
print(next(outer([5])())), "a b", "name", 10**30, -1
print(Shape().area(2, 3, 4, 5), sys.byteorder)
'''
code = compile(source, "some file.py", "exec")


def describe(code):
    constants = [describe(item) if hasattr(item, "co_code") else item for item in code.co_consts]
    return [
        code.co_name, code.co_qualname, code.co_filename, code.co_firstlineno, code.co_argcount, code.co_posonlyargcount,
        code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code, code.co_names,
        code.co_varnames, code.co_cellvars, code.co_freevars, code.co_linetable, code.co_exceptiontable, constants,
    ]


for version in range(5):
    data = marshal.dumps(code, version)
    again = marshal.loads(data)
    print(version, len(data), again == code, hash(again) == hash(code), repr(describe(again)) == repr(describe(code)))
    exec(again, {"__name__": "shapes"})

# What has run is specialized; what is written is what the compiler wrote.
before = marshal.dumps(code)
for _ in range(20):
    exec(code, {"__name__": "shapes", "print": lambda *args: None})
print(len(marshal.dumps(code)) == len(before))


def hot(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


data = marshal.dumps(hot.__code__)
hot(100)
print(marshal.dumps(hot.__code__) == data)
