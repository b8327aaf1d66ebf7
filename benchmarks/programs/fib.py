def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


total = 0
for _ in range(150):
    total += fib(25)
print(total)
