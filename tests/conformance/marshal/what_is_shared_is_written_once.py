import marshal

text = "not interned " + str(5)
pair = (1, float("2.5"))
items = [text, pair]
for version in range(5):
    print(version, marshal.dumps([text, text, pair, pair, items, items], version))

# One reference: never to be referred to. A name that holds it is a second one.
print(marshal.dumps([]))
empty = []
print(marshal.dumps(empty))
print(marshal.dumps(["a b", ["c d"]]))
print(marshal.dumps([float("2.5"), empty, float("2.5")]))
print(marshal.dumps({"key of" + str(1): float("1.5")}))

for version in range(5):
    first, second, third, fourth = marshal.loads(marshal.dumps([text, text, pair, pair], version))
    print(version, first is second, third is fourth)
name = "some_name"
print(marshal.loads(marshal.dumps(name)) is name, marshal.loads(marshal.dumps(name, 2)) is name)
print([marshal.loads(marshal.dumps("some_name", version)) == "some_name" for version in range(5)])
