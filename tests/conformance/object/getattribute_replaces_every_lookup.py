class Watched:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback " + name

    def method(self):
        return "called"


w = Watched()
print(w.x)
print(w.missing)
print(w.method())
print(len(w.__dict__))
print(type(w).__name__)
