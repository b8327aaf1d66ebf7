# A JSON writer and a recursive-descent parser, round trip and error cases.
class ParseError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def write(value, indent=None, level=0):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        out = []
        for ch in value:
            if ch in '"\\':
                out.append("\\" + ch)
            elif ch == "\n":
                out.append("\\n")
            elif ord(ch) < 32 or ord(ch) > 126:
                code = ord(ch)
                if code > 0xFFFF:
                    code -= 0x10000
                    out.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
                else:
                    out.append(f"\\u{code:04x}")
            else:
                out.append(ch)
        return '"' + "".join(out) + '"'
    newline = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    if isinstance(value, dict):
        items = [write(str(k)) + ": " + write(v, indent, level + 1) for k, v in value.items()]
        return "{" + newline + ("," + (newline or " ")).join(items) + end + "}" if items else "{}"
    if isinstance(value, (list, tuple)):
        items = [write(v, indent, level + 1) for v in value]
        return "[" + newline + ("," + (newline or " ")).join(items) + end + "]" if items else "[]"
    raise TypeError(f"cannot write {type(value).__name__}")


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, token):
        if not self.text.startswith(token, self.at):
            raise ParseError(f"expected {token!r}", self.at)
        self.at += len(token)

    def value(self):
        match self.peek():
            case "{":
                return self.object()
            case "[":
                return self.array()
            case '"':
                return self.string()
            case "t":
                self.expect("true")
                return True
            case "f":
                self.expect("false")
                return False
            case "n":
                self.expect("null")
                return None
            case "":
                raise ParseError("unexpected end", self.at)
            case _:
                return self.number()

    def object(self):
        self.expect("{")
        result = {}
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            self.peek()
            key = self.string()
            self.peek()
            self.expect(":")
            result[key] = self.value()
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("}")
        return result

    def array(self):
        self.expect("[")
        result = []
        if self.peek() != "]":
            while True:
                result.append(self.value())
                if self.peek() != ",":
                    break
                self.at += 1
        self.expect("]")
        return result

    def string(self):
        self.expect('"')
        out = []
        while (ch := self.text[self.at : self.at + 1]) != '"':
            if not ch:
                raise ParseError("unterminated string", self.at)
            self.at += 1
            if ch == "\\":
                escape = self.text[self.at]
                self.at += 1
                if escape == "u":
                    out.append(chr(int(self.text[self.at : self.at + 4], 16)))
                    self.at += 4
                else:
                    out.append(ESCAPES[escape])
            else:
                out.append(ch)
        self.at += 1
        return "".join(out)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        text = self.text[start : self.at]
        if not text:
            raise ParseError(f"unexpected {self.text[start]!r}", start)
        return int(text) if text.lstrip("-").isdigit() else float(text)


data = {"name": "Zoë \"Q\"", "list": [1, -2.5, 1e100, True, None, []], "nested": {"a": {"b": {}}}, "text": "line\nbreak\t\x01", "emoji": "snake"}
text = write(data)
print(text)
print(Parser(text).value() == {**data, "text": "line\nbreak\t\x01"})
print(write(data, 2))
for bad in ("", "[1, 2", '{"a" 1}', "[1 2]", '"open', "{1: 2}", "nul", "[1,]", "@"):
    try:
        print(Parser(bad).value())
    except ParseError as error:
        print(repr(bad), error, error.position)
try:
    write({"x": {1, 2}})
except TypeError as error:
    print(error)
