# Sets: operators, methods, comparison, frozensets, and the errors of each.
primes = {2, 3, 5, 7}
odds = {1, 3, 5, 7, 9}
print(primes, set(), {1, 1, 1.0, True}, set([3, 1, 2]), len(primes), sorted(set("hello")))
# expect: {2, 3, 5, 7} set() {1} {1, 2, 3} 4 ['e', 'h', 'l', 'o']
print(primes & odds, primes | odds, primes - odds, odds - primes, primes ^ odds)
# expect: {3, 5, 7} {1, 2, 3, 5, 7, 9} {2} {1, 9} {1, 2, 9}
print(3 in primes, 4 in primes, primes == {7, 5, 3, 2}, primes != odds, primes == frozenset(primes), {1} == [1])
# expect: True False True True True False
print({3} < primes, {3} <= {3}, {3} < {3}, primes >= {2, 3}, primes > {1}, primes.isdisjoint({4}), set() <= set())
# expect: True True False True False True True
print(primes.union([11], (13,)), primes.intersection([2, 4], {2}), primes.difference([2], [3]))
# expect: {2, 3, 5, 7, 11, 13} {2} {5, 7}
print(primes.symmetric_difference([2, 4]))  # expect: {3, 4, 5, 7}
print(primes.issubset(range(10)), primes.issuperset([2]), primes.copy() is primes)  # expect: True True False
changing = {1, 2, 3}
changing.add(4)
changing.add(4)
changing.discard(9)
changing.remove(1)
changing.update([5], {6})
print(changing)  # expect: {2, 3, 4, 5, 6}
changing |= {7}
changing &= {2, 3, 7, 8}
changing -= {3}
changing ^= {2, 9}
print(changing, changing.pop() in {7, 9}, len(changing))  # expect: {7} True 1
changing.clear()
print(changing, bool(changing))  # expect: set() False
frozen = frozenset([1, 2])
print(frozen, hash(frozen) == hash(frozenset([2, 1])), {frozen: "key"}[frozenset({2, 1})])
# expect: frozenset({1, 2}) True key
print({frozen} == {frozenset([1, 2])})  # expect: True
print(type(frozen | {3}).__name__, type({3} | frozen).__name__, frozen.union([3]), frozenset() == set())
# expect: frozenset set frozenset({1, 2, 3}) True
print({(1, 2), (1, 2)}, {None}, {"a"}, [*{1}], sum({1, 2, 3}), max({4, 2}), {n for n in (3, 1)} == {1, 3})
# expect: {(1, 2)} {None} {'a'} [1] 6 4 True


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def change_while_looping():
    values = {1, 2}
    for value in values:
        values.add(value + 10)


attempt(lambda: {1}.remove(2))  # expect: KeyError: 2
attempt(lambda: set().pop())  # expect: KeyError: 'pop from an empty set'
attempt(lambda: {[]})  # expect: TypeError: unhashable type: 'list'
attempt(lambda: {1} + {2})  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'
attempt(lambda: {1} | [2])  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
attempt(lambda: {1} < [1, 2])  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
attempt(lambda: {1}[0])  # expect: TypeError: 'set' object is not subscriptable
attempt(lambda: hash({1}))  # expect: TypeError: unhashable type: 'set'
attempt(lambda: frozen.add(3))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
attempt(lambda: set(5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: {1}.add())  # expect: TypeError: set.add() takes exactly one argument (0 given)
attempt(lambda: {1, "a"} > {[]})  # expect: TypeError: unhashable type: 'list'
attempt(change_while_looping)  # expect: RuntimeError: Set changed size during iteration
