# coding: shift_jis
名前 = "表示 ～ソ"
print(ascii(名前))
print(名前 名前)
