# collections.abc.MutableMapping: the methods that it gives for five.
from collections.abc import MutableMapping


class Lower(MutableMapping):
    def __init__(self, **kw):
        self.d = {}
        self.update(kw)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower(One=1, Two=2)
print(m["ONE"], "TWO" in m, m.get("x"), list(m), list(m.items()), list(m.values()), m == {"one": 1, "two": 2})
# expect: 1 True None ['one', 'two'] [('one', 1), ('two', 2)] [1, 2] True
print(m.pop("one"), m.setdefault("three", 3), m.popitem(), len(m), m.keys() & {"three"}, m.pop("no", "none"))
# expect: 1 3 ('two', 2) 1 {'three'} none
