# coding: gbk
名前 = "表示 乗"
print(ascii(名前))
