async def forgotten():
    return 1


forgotten()
print("goes on")
