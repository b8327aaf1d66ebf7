class Token:
    __slots__ = ("kind", "text")

    def __init__(self, kind, text):
        self.kind, self.text = kind, text

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            yield Token("num", source[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(source) and source[j].isalnum():
                j += 1
            yield Token("name", source[i:j])
            i = j
        else:
            yield Token("op", source[i : (i := i + (2 if source[i : i + 2] == "**" else 1))] or c)
    yield Token("end", "")


class Calculator:
    def __init__(self):
        self.names = {"pi": 3.140625, "abs": abs, "max": max}

    def run(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0
        if self.tokens[1:2] and self.tokens[0].kind == "name" and self.tokens[1].text == "=":
            name = self.take().text
            self.take()
            self.names[name] = result = self.sum()
        else:
            result = self.sum()
        if self.now.kind != "end":
            raise SyntaxError(f"unexpected {self.now}")
        return result

    @property
    def now(self):
        return self.tokens[self.at]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def sum(self):
        value = self.product()
        while self.now.text in ("+", "-"):
            value = value + self.product() if self.take().text == "+" else value - self.product()
        return value

    def product(self):
        value = self.power()
        while self.now.text in ("*", "/", "%"):
            match self.take().text:
                case "*":
                    value *= self.power()
                case "/":
                    value /= self.power()
                case "%":
                    value %= self.power()
        return value

    def power(self):
        if self.now.text == "-":
            self.take()
            return -self.power()
        value = self.atom()
        if self.now.text == "**":
            self.take()
            value = value ** self.power()
        return value

    def atom(self):
        token = self.take()
        if token.kind == "num":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "name":
            value = self.names[token.text]
            if self.now.text == "(":
                self.take()
                arguments = [self.sum()]
                while self.now.text == ",":
                    self.take()
                    arguments.append(self.sum())
                if self.take().text != ")":
                    raise SyntaxError("missing )")
                return value(*arguments)
            return value
        if token.text == "(":
            value = self.sum()
            if self.take().text != ")":
                raise SyntaxError("missing )")
            return value
        raise SyntaxError(f"unexpected {token}")


c = Calculator()
for line in ("1 + 2 * 3", "2 ** 3 ** 2", "-2 ** 2", "(1 + 2) * (3 - 4) / 5", "x = 7 % 4", "x * x", "max(1, abs(-9), x)", "pi * 2", "1 / 0", "1 +", "(1", "y", "1 2", "3 $ 4", "2 ** 100", "abs(1, 2)"):
    try:
        print(line, "=", c.run(line))
    except Exception as error:
        print(line, "->", type(error).__name__, error)
