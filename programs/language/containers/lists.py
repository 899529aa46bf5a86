# Lists: building, methods, operators, comparison, aliasing, and the errors of each.
# differs: since 3.12 "min() iterable argument is empty" in place of "min() arg is an empty sequence".
numbers = [3, 1, 2]
print(numbers, [], [[]], [1, "a", None, [2.5, ()]], list(), list("abc"), list(range(4)))
# expect: [3, 1, 2] [] [[]] [1, 'a', None, [2.5, ()]] [] ['a', 'b', 'c'] [0, 1, 2, 3]
numbers.append(5)
numbers.extend([4, 4])
numbers.insert(0, 9)
numbers.insert(100, 8)
numbers.insert(-1, 7)
print(numbers, len(numbers))  # expect: [9, 3, 1, 2, 5, 4, 4, 7, 8] 9
print(numbers.pop(), numbers.pop(0), numbers.pop(-2), numbers)  # expect: 8 9 4 [3, 1, 2, 5, 4, 7]
numbers.remove(4)
print(numbers, numbers.index(5), numbers.index(5, 1), numbers.count(5), numbers.count("x"))
# expect: [3, 1, 2, 5, 7] 3 3 1 0
numbers.sort()
print(numbers, numbers.sort(), numbers.reverse(), numbers)  # expect: [7, 5, 3, 2, 1] None None [7, 5, 3, 2, 1]
numbers.sort(reverse=True)
print(numbers, sorted(numbers), numbers[::-1])  # expect: [7, 5, 3, 2, 1] [1, 2, 3, 5, 7] [1, 2, 3, 5, 7]
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1)  # expect: [1, 2, 3] [0, 0, 0] [1, 2, 1, 2] [] []
print(2 in [1, 2], 3 not in [1, 2], [1] in [[1]], 1.0 in [1], "a" in ["ab"])  # expect: True True True True False
print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9])
# expect: True False True True True True
alias = numbers
copied = numbers.copy()
alias.append("shared")
print(numbers, copied, alias is numbers, copied is numbers, copied == numbers[:-1])
# expect: [7, 5, 3, 2, 1, 'shared'] [7, 5, 3, 2, 1] True False True
numbers += (1, 2)
alias *= 2
print(len(numbers), numbers is alias, numbers[-3:])  # expect: 16 True ['shared', 1, 2]
numbers.clear()
print(alias, bool(alias))  # expect: [] False
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows, [[0] * 2 for _ in range(2)])  # expect: [[1, 0], [1, 0]] [[0, 0], [0, 0]]
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, repr(loop))  # expect: [1, [...]] True [1, [...]]
print(min([4, 2, 8]), max([4, 2, 8]), sum([4, 2, 8]), sum([[1], [2]], []), any([0, "", 3]), all([1, 0]))
# expect: 2 8 14 [1, 2] True False


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: [1][1])  # expect: IndexError: list index out of range
attempt(lambda: [1]["a"])  # expect: TypeError: list indices must be integers or slices, not str
attempt(lambda: [].pop())  # expect: IndexError: pop from empty list
attempt(lambda: [1].pop(3))  # expect: IndexError: pop index out of range
attempt(lambda: [1].remove(2))  # expect: ValueError: list.remove(x): x not in list
attempt(lambda: [1].index(2))  # expect: ValueError: 2 is not in list
attempt(lambda: [1] + (2,))  # expect: TypeError: can only concatenate list (not "tuple") to list
attempt(lambda: [1] * [2])  # expect: TypeError: can't multiply sequence by non-int of type 'list'
attempt(lambda: [1] < [None])  # expect: TypeError: '<' not supported between instances of 'int' and 'NoneType'
attempt(lambda: [1, "a"].sort())  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
attempt(lambda: list(5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: [].extend(5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: [].append())  # expect: TypeError: list.append() takes exactly one argument (0 given)
attempt(lambda: hash([]))  # expect: TypeError: unhashable type: 'list'
attempt(lambda: min([]))  # expect: ValueError: min() arg is an empty sequence
attempt(lambda: [1].missing)  # expect: AttributeError: 'list' object has no attribute 'missing'
