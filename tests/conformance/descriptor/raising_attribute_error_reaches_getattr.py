class Raising:
    def __get__(self, instance, owner):
        raise AttributeError("from descriptor")


class Host:
    attribute = Raising()

    def __getattr__(self, name):
        return f"fallback for {name}"


class Bare:
    attribute = Raising()


print(Host().attribute, hasattr(Bare(), "attribute"), getattr(Bare(), "attribute", "default"))
try:
    Host.attribute
except AttributeError as error:
    print(error)
try:
    Bare().attribute
except AttributeError as error:
    print(error)


class Wrong:
    def __getattr__(self, name):
        return self.missing_inner


try:
    Wrong().x
except RecursionError as error:
    print(type(error).__name__)
