# coding: latin-1
print("never")
return "é"
