# A binary search tree: insert, find, delete, traversals, height, and a tree rebuilt from a list.
class Tree:
    class Node:
        def __init__(self, key, value):
            self.key, self.value, self.left, self.right = key, value, None, None

    def __init__(self, pairs=()):
        self.root, self.count = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        self.root = self._insert(self.root, key, value)

    def _insert(self, node, key, value):
        if node is None:
            self.count += 1
            return Tree.Node(key, value)
        if key == node.key:
            node.value = value
        elif key < node.key:
            node.left = self._insert(node.left, key, value)
        else:
            node.right = self._insert(node.right, key, value)
        return node

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __delitem__(self, key):
        self[key]
        self.root = self._delete(self.root, key)
        self.count -= 1

    def _delete(self, node, key):
        if key < node.key:
            node.left = self._delete(node.left, key)
        elif key > node.key:
            node.right = self._delete(node.right, key)
        elif node.left is None:
            return node.right
        elif node.right is None:
            return node.left
        else:
            smallest = node.right
            while smallest.left:
                smallest = smallest.left
            node.key, node.value = smallest.key, smallest.value
            node.right = self._delete(node.right, smallest.key)
        return node

    def __iter__(self):
        yield from self._walk(self.root)

    def _walk(self, node):
        if node:
            yield from self._walk(node.left)
            yield node.key
            yield from self._walk(node.right)

    def __len__(self):
        return self.count

    def height(self, node="root"):
        node = self.root if node == "root" else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def levels(self):
        result, level = [], [self.root] if self.root else []
        while level:
            result.append([node.key for node in level])
            level = [child for node in level for child in (node.left, node.right) if child]
        return result


tree = Tree((key, key * key) for key in [50, 30, 70, 20, 40, 60, 80, 30])
print(list(tree), len(tree), tree.height(), tree.levels())
# expect: [20, 30, 40, 50, 60, 70, 80] 7 3 [[50], [30, 70], [20, 40, 60, 80]]
print(tree[60], 40 in tree, 45 in tree, Tree().levels(), list(Tree()), len(Tree()))  # expect: 3600 True False [] [] 0
for key in (20, 30, 50):
    del tree[key]
    print(list(tree), tree.levels())
# expect: [30, 40, 50, 60, 70, 80] [[50], [30, 70], [40, 60, 80]]
# expect: [40, 50, 60, 70, 80] [[50], [40, 70], [60, 80]]
# expect: [40, 60, 70, 80] [[60], [40, 70], [80]]
for action in (lambda: tree[1], lambda: tree.__delitem__(1), lambda: tree["x"]):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: KeyError 1
# expect: KeyError 1
# expect: TypeError '<' not supported between instances of 'str' and 'int'
words = Tree((word, len(word)) for word in "the quick brown fox jumps over the lazy dog".split())
print(list(words), words["quick"], words.height())
# expect: ['brown', 'dog', 'fox', 'jumps', 'lazy', 'over', 'quick', 'the'] 5 7
chain = Tree((n, None) for n in range(100))
print(chain.height(), sum(chain), list(chain)[-1])  # expect: 100 4950 99
