# In which order getweakrefs gives them: first what everybody shares, then the others, the youngest first.
import weakref


class Target:
    pass


class Reference(weakref.ref):
    pass


def gone(reference):
    print("gone", names[id(reference)])


target, kept, names = Target(), [], {}
for name, kind, *callback in [
    ("own 1", Reference),
    ("callback 1", weakref.ref, gone),
    ("proxy", weakref.proxy),
    ("own 2", Reference),
    ("callback 2", weakref.ref, gone),
    ("plain", weakref.ref),
    ("callback 3", weakref.proxy, gone),
    ("own 3", Reference),
]:
    kept.append(kind(target, *callback))
    names[id(kept[-1])] = name
print([names[id(reference)] for reference in weakref.getweakrefs(target)])
# expect: ['plain', 'proxy', 'own 3', 'callback 3', 'callback 2', 'own 2', 'callback 1', 'own 1']
del kept[5]
print([names[id(reference)] for reference in weakref.getweakrefs(target)][:2])  # expect: ['proxy', 'own 3']
print(weakref.getweakrefs(target)[0] is weakref.proxy(target))  # expect: True
del target
# expect: gone callback 3
# expect: gone callback 2
# expect: gone callback 1
