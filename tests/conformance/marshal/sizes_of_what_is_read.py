import marshal
import sys


def number(value):
    return b"i" + value.to_bytes(4, "little")


for count in range(0, 40, 3):
    size = count.to_bytes(4, "little")
    numbers = b"".join(number(value) for value in range(count))
    pairs = b"".join(number(value) + b"N" for value in range(count))
    print(
        count,
        sys.getsizeof(marshal.loads(b"[" + size + numbers)),
        sys.getsizeof(marshal.loads(b"(" + size + numbers)),
        sys.getsizeof(marshal.loads(b"<" + size + numbers)),
        sys.getsizeof(marshal.loads(b">" + size + numbers)),
        sys.getsizeof(marshal.loads(b"{" + pairs + b"0")),
        sys.getsizeof(marshal.loads(b"s" + size + numbers[:count])),
    )
print(sys.getsizeof(marshal.loads(b"a\5\0\0\0caf\xe9s")), sys.getsizeof(marshal.loads(b"u\5\0\0\0caf\xc3\xa9")))
