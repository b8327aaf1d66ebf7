import marshal

print(marshal.__name__, list(vars(marshal)))
for function in marshal.dumps, marshal.loads, marshal.dump, marshal.load:
    print(function, function.__text_signature__, function.__module__)
for function, args in (marshal.dumps, ()), (marshal.dumps, (1, 2, 3)), (marshal.loads, ()), (marshal.loads, (b"N", 1)):
    try:
        function(*args)
    except TypeError as error:
        print(error)
for function, kwargs in (marshal.dumps, {"value": 1}), (marshal.loads, {"bytes": b"N"}), (marshal.load, {"file": 1}):
    try:
        function(**kwargs)
    except TypeError as error:
        print(error)
for data in "", "text", 3, None, [1], memoryview(b"T"), bytearray(b"T"), memoryview(b"TaNb")[::2], memoryview(b"xT")[1:]:
    try:
        print(marshal.loads(data))
    except (TypeError, BufferError) as error:
        print(type(error).__name__, error)
