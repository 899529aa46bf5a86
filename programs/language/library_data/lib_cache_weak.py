# A cache that forgets what nobody uses, an observer list and a parent link: weak references as a user writes them.
import gc
import weakref


class Image:
    loaded = 0

    def __init__(self, name):
        Image.loaded += 1
        self.name = name

    def __repr__(self):
        return f"Image({self.name!r})"


class Gallery:
    def __init__(self):
        self._cache = weakref.WeakValueDictionary()

    def get(self, name):
        image = self._cache.get(name)
        if image is None:
            image = self._cache[name] = Image(name)
        return image

    def __len__(self):
        return len(self._cache)


gallery = Gallery()
cat = gallery.get("cat")
print(gallery.get("cat") is cat, Image.loaded, len(gallery))  # expect: True 1 1
dog = gallery.get("dog")
print(Image.loaded, len(gallery))  # expect: 2 2
del cat
print(len(gallery))  # expect: 1
print(gallery.get("cat"), Image.loaded, len(gallery))  # expect: Image('cat') 3 2


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, method):
        self._slots.append(weakref.WeakMethod(method))

    def emit(self, value):
        count = 0
        for slot in self._slots:
            method = slot()
            if method is not None:
                method(value)
                count += 1
        self._slots = [slot for slot in self._slots if slot() is not None]
        return count


class Display:
    def __init__(self, label):
        self.label = label

    def show(self, value):
        print(self.label, "shows", value)


signal = Signal()
first, second = Display("first"), Display("second")
signal.connect(first.show)
signal.connect(second.show)
print(signal.emit(1))
# expect: first shows 1
# expect: second shows 1
# expect: 2
del first
print(signal.emit(2), len(signal._slots))
# expect: second shows 2
# expect: 1 1


class TreeNode:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent is not None else None

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name

    def __del__(self):
        print("freed", self.name)


trunk = TreeNode("trunk")
leaf = TreeNode("leaf", TreeNode("branch", trunk))
print(leaf.path(), leaf.parent.name)  # expect: /trunk/branch/leaf branch
del trunk
# expect: freed trunk
# expect: freed branch
print(leaf.parent)  # expect: None
del leaf  # expect: freed leaf


class Account:
    notes = weakref.WeakKeyDictionary()

    def __init__(self, owner):
        self.owner = owner


a, b = Account("a"), Account("b")
Account.notes[a] = ["opened"]
Account.notes[b] = ["opened", "closed"]
print(sorted((account.owner, len(notes)) for account, notes in Account.notes.items()))  # expect: [('a', 1), ('b', 2)]
del b
print(len(Account.notes))  # expect: 1
a.me = a
del a
print(len(Account.notes), gc.collect() > 0, len(Account.notes))  # expect: 1 True 0


class Resource:
    def __init__(self, name):
        self.name = name
        self._closer = weakref.finalize(self, print, "closing", name)

    def close(self):
        self._closer()


r = Resource("by hand")
r.close()  # expect: closing by hand
r.close()
del r
r = Resource("forgotten")
del r  # expect: closing forgotten
print(weakref.getweakrefcount(gallery), isinstance(weakref.proxy(gallery), Gallery))  # expect: 0 True
