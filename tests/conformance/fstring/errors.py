sources = [
    "f'{'",
    "f'}'",
    "f'{}'",
    "f'{ }'",
    "f'{!r}'",
    "f'{a!x}'",
    "f'{a!}'",
    "f'{a b}'",
    "f'{a!r'",
    "f'{a:{b:{c}}}'",
    "f'{#}'",
    "f'{a\\n}'",
    "f'{lambda x: 1}'",
    "f'{a[}'",
    "f'{(}'",
    "f'{)}'",
    "f'{a $ b}'",
    "f'{=}'",
    "f'{1=!}'",
    "f'{*}'",
    "f'{a:'",
    "f'{def}'",
    "f'{a!r:'",
    "f'{a}}'",
    "f'{{}'",
    "f'{a.}'",
    "f'{1:{2'",
    "f'{:5}'",
    "f'{,}'",
    "f'{a = b}'",
]
for source in sources:
    try:
        compile(source, "<test>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)
for source in ("f'{missing}'", "f'{1:x!}'", "f'{\"a\":d}'", "f'{[]:5}'", "f'{1/0}'"):
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, error)
