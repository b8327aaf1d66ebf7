import sys

print(sys.get_int_max_str_digits())
print(len(str(10**4299)))


def attempt(action):
    try:
        print(action())
    except ValueError as error:
        print(error)


attempt(lambda: len(str(10**4300)))
attempt(lambda: len(repr(-(10**4300))))
attempt(lambda: int("1" * 4300) > 0)
attempt(lambda: int("1" * 4301))
attempt(lambda: int("-" + "1" * 4301))
attempt(lambda: int("1_" * 4300 + "1"))
attempt(lambda: len(f"{10**4300}"))
attempt(lambda: len("%d" % 10**4300))
attempt(lambda: len(hex(16**5000)))
attempt(lambda: int("f" * 5000, 16) > 0)
attempt(lambda: int("1" * 4301, 32) > 0)
sys.set_int_max_str_digits(640)
attempt(lambda: len(str(10**640)))
attempt(lambda: sys.set_int_max_str_digits(639))
attempt(lambda: sys.set_int_max_str_digits(-1))
sys.set_int_max_str_digits(0)
attempt(lambda: len(str(10**5000)))
sys.set_int_max_str_digits(4300)
