# A frozenset asks its elements for their hashes when it is made, and never again.
asked = 0


class Element:
    def __hash__(self):
        global asked
        asked += 1
        return 7


element = Element()
elements = frozenset([element])
print(hash(elements) == hash(elements) == hash(frozenset([element])), asked)  # expect: True 2
table = {elements: "found"}
print(table[elements], table[frozenset([element])], asked)  # expect: found found 3
print(hash(frozenset([elements])) == hash(frozenset([elements])), asked)  # expect: True 3

nested = frozenset()
for i in range(2000):
    nested = frozenset([nested])
print(len(nested), hash(nested) == hash(frozenset(nested)))  # expect: 1 True
print(hash(frozenset()), hash(frozenset([1, (2, 3)])))  # expect: 133146708735736 2972855520550283412
