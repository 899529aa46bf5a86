# deque, OrderedDict and defaultdict: what changes them while they are searched, compared or walked is noticed.
import collections
import copy
from collections import OrderedDict, defaultdict, deque


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Changes:
    def __init__(self, change, answer=False):
        self.change, self.answer = change, answer

    def __eq__(self, other):
        self.change()
        return self.answer

    def __repr__(self):
        return "C"


for change in (lambda: queue.clear(), lambda: queue.append(1), lambda: queue.rotate()):
    for look in (lambda: 5 in queue, lambda: queue.count(5), lambda: queue.index(5), lambda: queue.remove(5),
                 lambda: queue == deque([3, 2, 1])):  # fmt: skip
        queue = deque([Changes(change), 2, 1])
        print(attempt(look))
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: IndexError: deque mutated during iteration
# expect: False
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: IndexError: deque mutated during iteration
# expect: False
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: RuntimeError: deque mutated during iteration
# expect: IndexError: deque mutated during iteration
# expect: False
queue = deque([Changes(lambda: queue.append(1), True), 2])
print(5 in queue, attempt(lambda: queue.remove(5)), queue)
# expect: True IndexError: deque mutated during iteration deque([C, 2, 1, 1])
print(attempt(lambda: deque(1, 2, 3)), attempt(lambda: deque().append()), attempt(lambda: deque([1]).insert(1)))
# expect: TypeError: deque() takes at most 2 arguments (3 given) TypeError: deque.append() takes exactly one argument (0 given) TypeError: insert() takes exactly 2 arguments (1 given)
print(attempt(lambda: deque().rotate(1, 2)), attempt(lambda: deque().pop(0)), attempt(lambda: deque(maxlen="x")))
# expect: TypeError: deque.rotate expected at most 1 argument, got 2 TypeError: deque.pop() takes no arguments (1 given) TypeError: an integer is required
print(attempt(lambda: setattr(queue, "maxlen", 1)), type(iter(queue)).__name__, type(reversed(queue)).__name__)
# expect: AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable _deque_iterator _deque_reverse_iterator
ages = OrderedDict(a=1, b=2, c=3)
for view in (ages, ages.keys(), ages.values(), ages.items()):
    print(type(view).__name__, type(iter(view)).__name__)
# expect: OrderedDict odict_iterator
# expect: odict_keys odict_iterator
# expect: odict_values odict_iterator
# expect: odict_items odict_iterator


def walked(change, at):
    ages = OrderedDict(a=1, b=2, c=3)
    seen = []
    for i, key in enumerate(ages):
        seen.append(key)
        if i == at:
            change(ages)
    return seen


for change in (lambda d: d.update(z=9), lambda d: d.pop("b"), lambda d: d.move_to_end("a"), lambda d: d.clear(),
               lambda d: d.update(a=9), lambda d: d.move_to_end("c")):  # fmt: skip
    print(attempt(lambda: walked(change, 0)), attempt(lambda: walked(change, 2)))
# expect: RuntimeError: OrderedDict mutated during iteration ['a', 'b', 'c']
# expect: RuntimeError: OrderedDict mutated during iteration ['a', 'b', 'c']
# expect: RuntimeError: OrderedDict mutated during iteration ['a', 'b', 'c']
# expect: RuntimeError: OrderedDict changed size during iteration ['a', 'b', 'c']
# expect: ['a', 'b', 'c'] ['a', 'b', 'c']
# expect: ['a', 'b', 'c'] ['a', 'b', 'c']
ages["self"] = ages.values()
print(ages)  # expect: OrderedDict([('a', 1), ('b', 2), ('c', 3), ('self', odict_values([1, 2, 3, ...]))])
ages = OrderedDict(a=1)
ages["self"] = ages
print(ages, ages.copy() == ages, hasattr(OrderedDict, "__copy__"))
# expect: OrderedDict([('a', 1), ('self', ...)]) True False
nested = defaultdict(list, {1: [2]})
nested[2] = nested
print(nested, attempt(lambda: nested.__missing__()), attempt(lambda: setattr(nested, "tag", 1)))
# expect: defaultdict(<class 'list'>, {1: [2], 2: defaultdict(<class 'list'>, {...})}) TypeError: defaultdict.__missing__() takes exactly one argument (0 given) AttributeError: 'collections.defaultdict' object has no attribute 'tag'
del nested.default_factory
print(nested.default_factory, attempt(lambda: nested["none"]), copy.copy(collections.Counter("aab")))
# expect: None KeyError: 'none' Counter({'a': 2, 'b': 1})
