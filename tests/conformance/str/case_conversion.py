for text in ("hello World", "ÀÉ straße", "ǆ ǅ Ǆ", "ŉ ﬁ ﬃ", "İıiI", "ΑΣ ΣΑΣ Σ ΑΣ.", "they're 3rd x-ray", "ა Ა", "𐐀𐐨", "ß", "Ⅷ ⅷ Ⓐ", "ᾳ ᾼ", "a1b2", ""):
    print(text.upper(), "|", text.lower(), "|", text.title(), "|", text.capitalize(), "|", text.swapcase(), "|", text.casefold())
print(len("ŉ".upper()), len("ß".upper()), len("İ".lower()), "ΐ".upper() == "Ϊ́", [hex(ord(c)) for c in "İ".lower()])
