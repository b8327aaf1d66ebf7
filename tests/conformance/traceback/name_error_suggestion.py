account_total = 5
print(acount_total)
