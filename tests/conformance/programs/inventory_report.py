from sys import stdout

records = """widget,12,2.50,tools
gadget,3,19.99,tools
sprocket,150,0.10,parts
gizmo,0,5.00,toys
doohickey,7,bad,toys
gear,80,1.25,parts"""


class Item:
    def __init__(self, name, quantity, price, category):
        self.name, self.category = name, category
        self.quantity, self.price = int(quantity), float(price)

    @property
    def value(self):
        return self.quantity * self.price

    def __format__(self, spec):
        if spec == "row":
            return f"{self.name:<12}{self.quantity:>6}{self.price:>10.2f}{self.value:>12,.2f}"
        return format(str(self), spec)

    def __str__(self):
        return f"{self.name} x{self.quantity}"


items, problems = [], []
for number, line in enumerate(records.splitlines(), 1):
    try:
        items.append(Item(*line.split(",")))
    except ValueError as error:
        problems.append(f"line {number}: {error}")
by_category = {}
for item in items:
    by_category.setdefault(item.category, []).append(item)
for category, members in sorted(by_category.items()):
    print(f"{category.upper():=^40}")
    for item in sorted(members, key=lambda i: (-i.value, i.name)):
        print(f"{item:row}")
    print(f"{'total':>28}{sum(i.value for i in members):>12,.2f}")
print(*problems, sep="\n")
print(f"{items[0]:>20}|{items[1]!s:^16}|{len(items)=}")
stdout.write("%-10s|%5d|%8.3f|%s\n" % ("done", len(items), sum(i.value for i in items), True))
