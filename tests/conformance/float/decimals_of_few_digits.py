# Every path of the conversion: digits and powers of ten that are floats themselves, and those just beyond.
texts = []
for digits in ("0", "1", "7", "123456789", "9007199254740991", "9007199254740992", "9007199254740993", "12345678901234567", "999999999999999999"):
    for exponent in (None, 0, 1, 5, 22, 23, 30, 308, 309, -1, -5, -22, -23, -30, -308, -324, -400):
        texts.append(digits if exponent is None else f"{digits}e{exponent}")
        if exponent is not None:
            texts.append(f"{digits[:1]}.{digits[1:]}e{exponent}")
            texts.append(f".{digits}E{exponent:+}")
texts += ["1.", ".5", "-.5", "+0.25", "-0", "-0.0", "0.1", "1.1", "2.675", "1e0022", "1e-0022", "0.000001", "000001.5", "1_0.2_5", "5e-324", "123.456e3"]
seed = 12345
for _ in range(300):
    seed = seed * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
    digits = str(seed >> 20)[: 1 + seed % 18]
    point = seed % (len(digits) + 1)
    texts.append(digits[:point] + "." + digits[point:] + ("" if seed & 64 else f"e{seed % 61 - 30}"))
for text in texts:
    try:
        print(text, float(text).hex())
    except (ValueError, OverflowError) as error:
        print(text, type(error).__name__, error)
