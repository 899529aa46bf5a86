# collections.abc.MutableSequence: the methods that it gives for five.
from collections.abc import MutableSequence, Reversible


class Log(MutableSequence):
    def __init__(self):
        self.items = []

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


log = Log()
log.append(1)
log.extend([2, 3, 4])
log += [5]
log.reverse()
print(log.items, log.pop(), log.pop(0), log.items)  # expect: [4, 3, 2] 1 5 [4, 3, 2]
log.remove(3)
print(log.items)  # expect: [4, 2]
log.clear()
print(log.items, isinstance(log, Reversible))  # expect: [] True
