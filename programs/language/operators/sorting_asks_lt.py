# sorted() and max() only ask __lt__.
class Key:
    def __init__(self, word):
        self.word = word

    def __lt__(self, other):
        return len(self.word) < len(other.word)


print(sorted(["ccc", "a", "bb"], key=Key), max(["x", "yy"], key=Key), sorted("bca", reverse=True))
# expect: ['a', 'bb', 'ccc'] yy ['c', 'b', 'a']
