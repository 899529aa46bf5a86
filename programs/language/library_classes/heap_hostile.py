# heapq and bisect while a comparison changes the heap or raises: no element is lost, a change of size is noticed.
import heapq


class Item:
    mode = ""

    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        if Item.mode == "clear":
            heap.clear()
        elif Item.mode == "append":
            heap.append(self)
        elif Item.mode == "raise":
            raise KeyError(self.name)
        return self.name < other.name

    def __repr__(self):
        return self.name


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for mode in ("clear", "append"):
    for action in (lambda: heapq.heappush(heap, Item("x")), lambda: heapq.heappop(heap), lambda: heapq.heapify(heap)):
        Item.mode, heap = "", [Item(name) for name in "dcba"]
        Item.mode = mode
        print(mode, attempt(action))
# expect: clear RuntimeError: list changed size during iteration
# expect: clear RuntimeError: list changed size during iteration
# expect: clear RuntimeError: list changed size during iteration
# expect: append RuntimeError: list changed size during iteration
# expect: append RuntimeError: list changed size during iteration
# expect: append RuntimeError: list changed size during iteration
heap = [Item(name) for name in "abcde"]
Item.mode = "raise"
print(attempt(lambda: heapq.heappush(heap, Item("f"))), heap)  # expect: KeyError: 'f' [a, b, c, d, e, f]
print(attempt(lambda: heapq.heapreplace(heap, Item("g"))), heap)  # expect: KeyError: 'b' [g, b, c, d, e, f]
print(attempt(lambda: heapq.heappop(heap)), heap)  # expect: KeyError: 'b' [f, b, c, d, e]
Item.mode = ""
heapq.heapify(heap)
print(heap, heapq.heappushpop(heap, Item("a")), list(heapq.merge("ace", "bd")))
# expect: [b, d, c, f, e] a ['a', 'b', 'c', 'd', 'e']
