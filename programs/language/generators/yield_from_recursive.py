# Recursive yield from: a chain and a tree.
def chain(n):
    if n:
        yield from chain(n - 1)
    yield n


print(list(chain(5)))  # expect: [0, 1, 2, 3, 4, 5]


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))  # expect: [1, 2, 3, 4]
