def never():
    [1](2)
    (1)(2)
    "a"(1)
    (1, 2)(3)
    {}(1)
    {1}()
    (lambda: 0)()
    None()
    1.5()
    [1][1, 2]
    "a"["b"]
    (1)[0]
    {1}[0]
    None[0]
    (x for x in ())[0]
    [1]["a"]
    (1, 2)[1.5]
    "abc"[1]
    [x for x in ()]()
    f"{1}"(2)
    (lambda: 0)[0]
    {1: 2}[3]
    ...()
    True[0]


print("compiled")
