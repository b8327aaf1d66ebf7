class Log:
    def __getattr__(self, name):
        raise AttributeError(name)


def install(name):
    def method(self, *args):
        return f"{name}{tuple(type(a).__name__ for a in args)}"

    setattr(Log, name, method)


binary = "add sub mul matmul truediv floordiv mod lshift rshift and xor or".split()
for operation in binary:
    install(f"__{operation}__")
    install(f"__r{operation}__")
    install(f"__i{operation}__")
for operation in "neg pos invert abs pow rpow ipow divmod rdivmod round trunc floor ceil".split():
    install(f"__{operation}__")
symbols = "+ - * @ / // % << >> & ^ |".split()
x = Log()
for symbol in symbols:
    print(symbol, eval(f"x {symbol} 1"), eval(f"1 {symbol} x"))
    target = {"x": x}
    exec(f"x {symbol}= 1", target)
    print(target["x"])
print(-x, +x, ~x, abs(x), x**2, 2**x, pow(x, 2, 3), divmod(x, 1), divmod(1, x), round(x), round(x, 2))
y = x
y **= 3
print(y)
