class Event:
    handlers = {}

    @classmethod
    def on(cls, name, *, priority=0):
        def register(f):
            cls.handlers.setdefault(name, []).append((priority, f))
            cls.handlers[name].sort(key=lambda pair: -pair[0])
            return f

        return register

    @classmethod
    def fire(cls, name, **data):
        results = []
        for _, handler in cls.handlers.get(name, []):
            try:
                results.append(handler(**data))
            except TypeError as error:
                results.append(f"TypeError: {error}")
        return results


@Event.on("coin", priority=1)
def count(value, **_):
    count.total = getattr(count, "total", 0) + value
    return count.total


@Event.on("coin")
@Event.on("push")
def log(**data):
    return sorted(data.items())


@Event.on("push", priority=5)
def strict(force):
    return force * 2


class Turnstile:
    transitions = {("locked", "coin"): "open", ("open", "push"): "locked", ("open", "coin"): "open"}

    def __init__(self):
        self.state, self.history = "locked", []

    def __call__(self, event, **data):
        try:
            self.state = self.transitions[self.state, event]
        except KeyError as error:
            self.history.append(f"refused {error}")
            return []
        self.history.append(self.state)
        return Event.fire(event, **data)


gate = Turnstile()
print(gate("push", force=1))
print(gate("coin", value=5), gate("coin", value=2, note="again"))
print(gate("push", force=3), gate.history)
print(gate("coin", value=1), gate("push", strength=9), count.total, gate.state)
