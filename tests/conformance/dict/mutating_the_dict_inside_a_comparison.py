class Evil:
    def __init__(self, action):
        self.action = action

    def __hash__(self):
        return 1

    def __eq__(self, other):
        action, self.action = self.action, None
        if action:
            action()
        return False


d = {}
d[Evil(lambda: d.clear())] = 1
d[Evil(None)] = 2
print(len(d))
d = {}
d[Evil(lambda: d.update({i: i for i in range(50)}))] = 1
print(d.get(Evil(None)), len(d))
d = {}
d[Evil(lambda: d.clear())] = "x"
print(d.pop(Evil(None), "absent"), len(d))
