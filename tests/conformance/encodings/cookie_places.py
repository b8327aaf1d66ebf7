# Where a coding cookie must stand to be one, what it may look like, and byte order marks.
SOURCES = [
    b"# coding: latin-1\nx = '\xe9'", b"\n# coding: latin-1\nx = '\xe9'", b"\n\n# coding: latin-1\nx = '\xe9'",
    b"#!/usr/bin/python\n# coding: latin-1\nx = '\xe9'", b"1\n# coding: latin-1\nx = '\xe9'", b"'''\n# coding: latin-1\n'''; x = '\xe9'",
    b"\\\n# coding: latin-1\nx = '\xe9'", b"   # coding: latin-1\nx = '\xe9'", b"\f# coding: latin-1\nx = '\xe9'", b"\t \f# coding: latin-1\nx = '\xe9'",
    b"\v# coding: latin-1\nx = '\xe9'", b"# coding=latin-1\nx = '\xe9'", b"# coding = latin-1\nx = '\xe9'", b"# coding : latin-1\nx = '\xe9'",
    b"# coding:    latin-1\nx = '\xe9'", b"# coding:\tlatin-1\nx = '\xe9'", b"# coding:\flatin-1\nx = '\xe9'", b"# coding:latin-1;\nx = '\xe9'",
    b"# -*- coding: latin-1 -*-\nx = '\xe9'", b"# vim: set fileencoding=latin-1 :\nx = '\xe9'", b"# vim:fileencoding=latin-1\nx = '\xe9'",
    b"# encoding: latin-1\nx = '\xe9'", b"# CODING: latin-1\nx = '\xe9'", b"# Coding: latin-1\nx = '\xe9'", b"#coding:latin-1\nx = '\xe9'",
    b"# codingcoding: latin-1\nx = '\xe9'", b"# coding coding: latin-1\nx = '\xe9'", b"# coding: latin-1 coding: ascii\nx = '\xe9'",
    b"# coding:\nx = '\xe9'", b"# coding: \xe9\nx = '\xe9'", b"# \xe9 coding: latin-1\nx = '\xe9'", b"# coding: 'latin-1'\nx = '\xe9'",
    b"# coding: utf-8\nx = '\xc3\xa9'", b"# coding: utf-8\nx = '\xe9'", b"# coding: ascii\nx = '\xe9'", b"x = '\xe9'", b"x = 1 # \xe9", b"x = '\xc3\xa9'",
    b"# coding: latin-1\rx = '\xe9'", b"# coding: latin-1\r\nx = '\xe9'", b"\r# coding: latin-1\rx = '\xe9'", b"\r\n# coding: latin-1\r\nx = '\xe9'",
    b"\xef\xbb\xbfx = '\xc3\xa9'", b"\xef\xbb\xbfx = '\xe9'", b"\xef\xbb\xbf# coding: utf-8\nx = '\xc3\xa9'", b"\xef\xbb\xbf# coding: latin-1\nx = '\xc3\xa9'",
    b"\xef\xbb\xbf# coding: utf8\nx = '\xc3\xa9'", b"\xef\xbb\xbf# coding: UTF-8\nx = '\xc3\xa9'", b"\xef\xbb\xbf# coding: utf-8-sig\nx = '\xc3\xa9'",
    b"\xef\xbb\xbf# coding: xyz\nx = 1", b"\xef\xbb\xbf\xef\xbb\xbfx = 1", b"\xef\xbbx = 1", b"\xefx = 1", b" \xef\xbb\xbfx = 1", b"\n\xef\xbb\xbfx = 1",
    b"# coding: latin-1\n# coding: ascii\nx = '\xe9'", b"# coding: xyz\n# coding: ascii\nx = 1", b"x = 1 # coding: latin-1\ny = '\xe9'", b"pass\nx = '\xe9'",
    b"# c\n# coding: latin-1\nx = '\xe9'", b"# c\n   \n# coding: latin-1\nx = '\xe9'", b"# coding: latin-1", b"# coding: xyz", b"", b"\xef\xbb\xbf", b"\xff\xfex\0=\0",
    b"# coding: iso-8859-15\nx = '\xa4'; \xa4 = 1", b"# coding: koi8-r\n\xc1 = '\xc2'\nx = \xc1", b"# coding: cp1252\nx = 1 +\n# \x81", b"# coding: latin-1\nx = '\xe9' \xe9",
    b"# coding: latin-1\n\xe9 = ", b"# coding: latin-1\nx = b'\xe9'", b"# coding: cp1252\nx = '\x80' = 1", b"# coding: shift_jis\nx = '\x83\x5c'", b"# coding: big5\nx = '\xa4\x5c'",
    b"# coding: gbk\nx = u'\x81\x5c\\\\'", b"# coding: latin-1\nx = f'{1}\xe9'", b"# coding: latin-1\ndef \xe9(): pass\nx = \xe9.__name__", b"# coding: cp1252\nx = '\x8d'",
]


def show(source):
    namespace = {}
    try:
        exec(compile(source, "<source>", "exec"), namespace)
        print(ascii(source), ascii(namespace.get("x")))
    except SyntaxError as error:
        place = error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset
        print(ascii(source), type(error).__name__, ascii((error.msg, *place)))


for source in SOURCES:
    show(source)
# In text a cookie is a comment.
for source in "# coding: ascii\nx = 'é'", "# coding: xyz\nx = 'é'", "# coding: utf-16\nx = 1", "\ufeffx = 1", "\ufeff\ufeffx = 1", " \ufeffx = 1":
    show(source)
for source in bytearray(b"# coding: latin-1\nx = '\xe9'"), memoryview(b"# coding: latin-1\nx = '\xe9'"):
    namespace = {}
    exec(source, namespace)
    print(ascii(namespace["x"]), ascii(eval(bytes(source).replace(b"x = ", b""))))
