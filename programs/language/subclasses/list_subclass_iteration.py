# A list subclass that overrides __iter__ and __len__: who asks them.
class Odd(list):
    def __iter__(self):
        return iter("overridden")

    def __len__(self):
        return 42


odd = Odd([1, 2])
print(list(odd)[:3], len(odd), [*odd][:2], odd, tuple(odd)[:2], odd[0], bool(odd))
# expect: ['o', 'v', 'e'] 42 ['o', 'v'] [1, 2] ('o', 'v') 1 True
