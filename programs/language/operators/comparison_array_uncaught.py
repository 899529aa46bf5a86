# Comparisons that return arrays, until a chain asks for one that is not there.
class Array:
    def __init__(self, *values):
        self.values = values

    def __lt__(self, other):
        return Array(*(v < other for v in self.values))

    def __eq__(self, other):
        return Array(*(v == other for v in self.values))

    def __bool__(self):
        print("bool of", self.values)
        return all(self.values)


print((Array(1, 2) < 2).values, (Array(1, 2) == 2).values, (1 == Array(1, 2)).values)
# expect: (True, False) (False, True) (True, False)
print((0 < 1 < Array(0, 2)), (Array(1, 5) < 9 < 10), not (Array(1) < 0))
# expect error: TypeError: '<' not supported between instances of 'int' and 'Array'
