class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, [b.__name__ for b in bases], kwargs)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **kwargs):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), kwargs)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return (cls.__name__, key)

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, item):
        return item == "in"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def shared(cls):
        return "from the metaclass"


class Base(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, v=0):
        self.v = v


class Child(Base, other=2):
    pass


print(Base, [Child], type(Child), Base.prepared, len(Base), Base["k"], list(Base), "in" in Base, Base(5).v, Child.shared(), hasattr(Child(), "shared"))
print(type(Base) is Meta, isinstance(Base, Meta), Meta.__mro__)
