# A list subclass: its own methods and attributes, and which operations give plain lists.
class Stack(list):
    def __init__(self, *items, name="stack"):
        super().__init__(items)
        self.name = name

    def push(self, item):
        self.append(item)
        return self

    def peek(self):
        return self[-1]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Stack(*super().__getitem__(index), name="slice")
        return super().__getitem__(index)


s = Stack(1, 2, name="mine").push(3)
print(s, s.name, s.peek(), len(s), s[1:], type(s[1:]).__name__, type(s + [4]).__name__, s == [1, 2, 3], s.__dict__)
# expect: [1, 2, 3] mine 3 3 [2, 3] Stack list True {'name': 'mine'}
print([x * 2 for x in s], sorted(s, reverse=True), 2 in s, s.index(3), list(reversed(s)), isinstance(s, list))
# expect: [2, 4, 6] [3, 2, 1] True 2 [3, 2, 1] True
s.extend([9])
s += [10]
print(type(s).__name__, s, s.copy(), type(s.copy()).__name__, bool(Stack()), repr(Stack("a")))
# expect: Stack [1, 2, 3, 9, 10] [1, 2, 3, 9, 10] list False ['a']
