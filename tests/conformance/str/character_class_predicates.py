names = "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split()
samples = ["", "a", "A", "1", " ", "_", "é", "É", "ß", "½", "²", "٣", "五", "Ⅷ", "ⅷ", "ǅ", "\n", "\u200b", "\u3000", "\x1c", "\xa0", "\xad", "😀", "a1", "Ab", "aB", "Hello World", "Hello world", "1A", "ªº", "ʰ", "a b", "_a1", "1a", "ñ", "\u0301", "\U0001d400", "\ud800", "ΑΒ", "3rd", "X-Ray", "class", "℘", "·"]
for sample in samples:
    print(ascii(sample), [name for name in names if getattr(sample, name)()])
