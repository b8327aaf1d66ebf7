class Data(bytes):
    def shout(self):
        return self.upper()


d = Data(b"abc")
print(d, repr(d), d.shout(), type(d.shout()).__name__, type(d[:]).__name__, type(d + b"").__name__, d == b"abc", hash(d) == hash(b"abc"), type(Data.fromhex("00")).__name__, bytes(d), type(bytes(d)).__name__)
