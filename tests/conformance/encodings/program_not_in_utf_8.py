print(1)
# é
