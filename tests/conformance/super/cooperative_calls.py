class Root:
    def __init__(self, **kwargs):
        print("Root", kwargs)

    def walk(self):
        return ["Root"]


class Left(Root):
    def __init__(self, left=None, **kwargs):
        print("Left", left)
        super().__init__(**kwargs)

    def walk(self):
        return ["Left"] + super().walk()


class Right(Root):
    def __init__(self, right=None, **kwargs):
        print("Right", right)
        super().__init__(**kwargs)

    def walk(self):
        return ["Right"] + super().walk()


class Bottom(Left, Right):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def walk(self):
        return ["Bottom"] + super(Bottom, self).walk()


b = Bottom(left=1, right=2)
print(b.walk(), super(Left, b).walk(), super(Right, b).walk(), super(Bottom, Bottom).walk(b))
