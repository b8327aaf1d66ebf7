try:
    compile("x = 1\ny = (2 +\n", "name.py", "exec")
except SyntaxError as error:
    print(error, "|", error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset, error.args, error.print_file_and_line)
for error in (SyntaxError(), SyntaxError("m"), SyntaxError("m", ("f", 1, 2, "t")), SyntaxError("m", ("f", 1, 2, "t", 3, 4)), SyntaxError("m", ("f", 1, None, None)), IndentationError("i"), SyntaxError("m", ("dir/f.py", 5, 0, ""))):
    print(repr(error), str(error), error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
for arguments in (("m", ("f", 1, 2)), ("m", 5), ("m", ("f", 1, 2, "t", 3)), ("m", "abcd"), ("m", ())):
    try:
        print(repr(SyntaxError(*arguments)), SyntaxError(*arguments).filename)
    except Exception as error:
        print(type(error).__name__, error)
