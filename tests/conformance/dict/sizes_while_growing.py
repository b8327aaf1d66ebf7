import sys

d = {}
last = -1
for count in range(400):
    size = sys.getsizeof(d)
    if size != last:
        print(count, size)
        last = size
    d[count] = None
print("text keys")
d, last = {}, -1
for count in range(400):
    size = sys.getsizeof(d)
    if size != last:
        print(count, size)
        last = size
    d[f"k{count}"] = None
for key in list(d)[:390]:
    del d[key]
print(len(d), sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(dict(d)))
d["one more"] = 1
print(sys.getsizeof(d))
d.clear()
print(sys.getsizeof(d), sys.getsizeof({}), sys.getsizeof({1: 1}), sys.getsizeof({"a": 1}), sys.getsizeof({"a": 1, 1: 2}), sys.getsizeof(dict(a=1, b=2)), sys.getsizeof({i: i for i in range(6)}), sys.getsizeof(dict.fromkeys(range(6))), sys.getsizeof(dict.fromkeys("abcdef")), sys.getsizeof(dict(zip(range(20), range(20)))), sys.getsizeof({**{i: 1 for i in range(11)}}), sys.getsizeof({i: 1 for i in range(11)} | {}))
mixed = {"a": 1}
mixed[1] = 2
print(sys.getsizeof(mixed))
