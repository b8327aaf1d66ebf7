# coding: koi8-r
слово = "Привет"
print(ascii(слово), [*vars()][-1] == "\u0441\u043b\u043e\u0432\u043e")
print(слово слово)
