def f():
    local_value = 1
    return pint(local_value)


f()
