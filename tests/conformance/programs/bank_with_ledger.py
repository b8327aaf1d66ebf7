class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(needed, available)
        self.needed, self.available = needed, available

    def __str__(self):
        return f"{self.needed - self.available} short"


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        self.number = Account.next_number
        type(self).next_number += 1
        Account.next_number += 1 if type(self) is not Account else 0
        self.ledger = [("open", balance)]

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value + self._balance, self._balance)
        self.ledger.append(("change", value - self._balance))
        self._balance = value

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance -= amount
        return self

    def __lt__(self, other):
        return (self.balance, self.owner) < (other.balance, other.owner)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    def __init__(self, *args, rate, **kwargs):
        super().__init__(*args, **kwargs)
        self.rate = rate

    def accrue(self):
        self += round(self.balance * self.rate)


class Transfer:
    def __init__(self, source, target):
        self.source, self.target = source, target

    def __enter__(self):
        self.saved = [(a, a._balance, len(a.ledger)) for a in (self.source, self.target)]
        return self

    def __exit__(self, kind, error, tb):
        if kind is not None and issubclass(kind, InsufficientFunds):
            for account, balance, length in self.saved:
                account._balance = balance
                del account.ledger[length:]
            print("rolled back:", error)
            return True


a, b, c = Account("Ann", 100), Savings("Bob", 50, rate=0.1), Account("Cy")
with Transfer(a, c):
    a -= 30
    c += 30
with Transfer(c, b):
    b += 500
    c -= 500
b.accrue()
print(a, b, c, sorted([a, b, c]), max([a, b, c]), [x.number for x in (a, b, c)], b.ledger, sum(x.balance for x in (a, b, c)))
try:
    a.balance = -1
except InsufficientFunds as error:
    print(error, error.args, a.balance)
