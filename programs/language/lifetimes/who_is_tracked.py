# What the collector knows: which values it tracks, tuples among those that refer to an object. What a finalizer
# revives is not collected.
import gc

print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked([]))  # expect: False False True True
print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(()))  # expect: False False False

wanted = [1]
pair = (wanted, 2)
deep = ((wanted,),)
found = gc.get_referrers(wanted)
print(any(owner is pair for owner in found), any(owner is deep[0] for owner in found))  # expect: True True
print(any(owner is deep for owner in found))  # expect: False
del found, pair, deep


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        global revived
        revived = self


gc.collect()
bird = Phoenix()
del bird
print(gc.collect(), revived.me is revived)  # expect: 0 True
del revived
print(gc.collect() > 0)  # expect: True
