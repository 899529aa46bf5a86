# Iteration by __getitem__ alone: for, in, unpacking and reversed().
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        print("get", index)
        return self.items[index]


class Sized(Sequence):
    def __len__(self):
        return len(self.items)


s = Sequence("a", "b")
print(list(s))
# expect: get 0
# expect: get 1
# expect: get 2
# expect: ['a', 'b']
print("b" in s)
# expect: get 0
# expect: get 1
# expect: True
print("z" in s)
# expect: get 0
# expect: get 1
# expect: get 2
# expect: False
a, b = s
# expect: get 0
# expect: get 1
# expect: get 2
print(a, b, iter(s).__class__.__name__)  # expect: a b iterator
attempt(lambda: reversed(s))  # expect: TypeError: object of type 'Sequence' has no len()
print(list(reversed(Sized(1, 2))))
# expect: get 1
# expect: get 0
# expect: [2, 1]
attempt(lambda: len(s))  # expect: TypeError: object of type 'Sequence' has no len()
