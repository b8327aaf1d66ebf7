class Lazy:
    present = "class"

    def __init__(self):
        self.own = "instance"

    def __getattr__(self, name):
        if name.startswith("lazy"):
            return f"computed {name}"
        raise AttributeError(f"no {name} here")

    @property
    def broken(self):
        raise AttributeError("inside the property")


lazy = Lazy()
print(lazy.own, lazy.present, lazy.lazy_one)
for name in ("other", "broken"):
    try:
        getattr(lazy, name)
    except AttributeError as error:
        print(error, error.name, error.obj is lazy)
print(getattr(lazy, "other", "default"), hasattr(lazy, "other"), hasattr(lazy, "lazy"))
