import sys

items = []
last = -1
for length in range(300):
    size = sys.getsizeof(items)
    if size != last:
        print(length, size)
        last = size
    items.append(None)
print("shrinking")
while items:
    size = sys.getsizeof(items)
    if size != last:
        print(len(items), size)
        last = size
    items.pop()
print(sys.getsizeof(items))
for made in ([1, 2, 3], list((1, 2, 3)), list(range(10)), [*range(10)], [x for x in range(10)], list("abcdefghi"), [0] * 7, [1] + [2], [1, 2, 3][:2], list([1, 2]), list(x for x in range(5)), sorted([3, 2, 1]), list({1: 1, 2: 2}), [1, 2, 3].copy()):
    print(len(made), sys.getsizeof(made))
grown = [1, 2, 3]
grown.extend([4, 5])
print(sys.getsizeof(grown))
grown += range(20)
print(sys.getsizeof(grown))
grown[2:4] = "abcdefgh"
print(sys.getsizeof(grown))
del grown[3:]
print(sys.getsizeof(grown))
grown.insert(0, 1)
print(sys.getsizeof(grown))
grown.clear()
print(sys.getsizeof(grown))
