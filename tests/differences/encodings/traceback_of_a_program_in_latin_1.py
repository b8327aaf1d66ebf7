# coding: latin-1
# A traceback shows lines of files in UTF-8 only: the core does not know the other encodings.
x = 1 / 0  # é
