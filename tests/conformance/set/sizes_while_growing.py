import sys

s = set()
last = -1
for count in range(2000):
    size = sys.getsizeof(s)
    if size != last:
        print(count, size)
        last = size
    s.add(count)
for count in (0, 1, 4, 5, 8, 10, 18, 19, 20, 50, 100):
    print(count, sys.getsizeof(set(range(count))), sys.getsizeof(frozenset(range(count))), sys.getsizeof({*range(count)}), sys.getsizeof({x for x in range(count)}), sys.getsizeof(set(set(range(count)))), sys.getsizeof(set(range(count)) | set(range(5))), sys.getsizeof(set(dict.fromkeys(range(count)))))
while len(s) > 5:
    s.pop()
print(sys.getsizeof(s))
s.add(-1)
print(sys.getsizeof(s), sys.getsizeof(s.copy()))
s.clear()
print(sys.getsizeof(s))
