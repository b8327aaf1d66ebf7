# Encodings whose characters have up to four bytes, or depend on escape sequences before them: all rows, and what is wrong.
def text(name, body):
    return eval(b"# coding: " + name.encode() + b'\n"' + body + b'"')


def checksum(characters):
    return sum((index + 1) * ord(character) for index, character in enumerate(characters)) % 1000003


TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
print("gb18030", [checksum(text("gb18030", bytes(b for trail in TRAILS for b in (lead, trail)))) for lead in range(0x81, 0xFF, 4)])
for first, second in (0x81, 0x30), (0x81, 0x35), (0x82, 0x39), (0x84, 0x30), (0x90, 0x30), (0xE3, 0x31):
    codes = bytes(b for third in range(0x81, 0xFF) for fourth in range(0x30, 0x3A) for b in (first, second, third, fourth))
    print("gb18030", hex(first), chr(second), checksum(text("gb18030", codes)))
TRAILS = [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x81, 0xFF)]
print("cp949", [checksum(text("cp949", bytes(b for trail in TRAILS for b in (lead, trail)))) for lead in range(0x81, 0xA1, 3)])
print("cp949", [checksum(text("cp949", bytes(b for trail in range(0xA1, 0xFF) for b in (lead, trail)))) for lead in range(0xCA, 0xFE, 5)])
KANJI = [bytes(b for trail in range(0x21, 0x7F) for b in (lead, trail)) for lead in range(0x30, 0x4F)]
print("iso2022_jp", [checksum(text("iso2022_jp", b"\x1b$B" + row + b"\x1b(B")) for row in KANJI[::4]])

WRONG = {
    "gb18030": [b"\x80", b"\xff", b"\x81", b"\x81\x30", b"\x81\x30\x81", b"\x81\x30\x81\x20", b"\x84\x31\xa4\x39", b"\x84\x31\xa5\x30",
                b"\x85\x30\x81\x30", b"\x90\x30\x81\x30", b"\xe3\x32\x9a\x35", b"\xe3\x32\x9a\x36", b"\xff\x30\x81\x30", b"\x81\x7f"],
    "cp949": [b"\x80", b"\xff", b"\x81", b"\x81\x5b", b"\xc6\x52", b"\xc6\x53", b"\xc9\xa1", b"\xa2\xe6", b"\xa2\xe8"],
    "iso2022_jp": [b"\x80", b"\x1b", b"\x1b(", b"\x1b(I", b"\x1b(J\\\\~\x1b(B", b"\x1b$@0!\x1b(B", b"\x1b$(B0!\x1b(B", b"\x1b)B", b"\x1b.A",
                   b"\x1bXyz", b"\x1bxyZ", b"\x1b&@\x1b$B0!\x1b(B", b"\x1b&@", b"\x1b$B0", b"\x1b$B)!\x1b(B", b"\x1b$B0\x80", b"\x0e\x0f",
                   b"\x1b(" + b"x" * 20, b"\x1b$B0!\x1b(J"],
}
for name, bodies in WRONG.items():
    for body in bodies:
        for source in b'"' + body + b'"', b"1 #" + body:
            try:
                print(name, body, ascii(eval(b"# coding: " + name.encode() + b"\n" + source)))
            except SyntaxError as error:
                print(name, body, ascii(error.msg))
for name in "GB18030-2000 949 ms949 UHC csISO2022JP iso2022jp ISO-2022-JP".split():
    print(name, ascii(text(name, b"\xb0\xa1" if "2022" not in name else b"\x1b$B0!\x1b(B")))
