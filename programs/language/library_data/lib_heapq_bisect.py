# heapq and bisect: the layout of the heap, merging, the largest and smallest; positions in sorted lists.
import bisect
import heapq


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


heap = []
for n in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(heap, n)
print(heap)  # expect: [1, 3, 2, 5, 9, 8, 7]
print(heapq.heappop(heap), heap)  # expect: 1 [2, 3, 7, 5, 9, 8]
print(heapq.heapreplace(heap, 6), heap)  # expect: 2 [3, 5, 7, 6, 9, 8]
print(heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 10), heap)  # expect: 0 3 [5, 6, 7, 10, 9, 8]
items = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0]
heapq.heapify(items)
print(items)  # expect: [0, 1, 2, 3, 4, 7, 6, 9, 5, 8]
print([heapq.heappop(items) for _ in range(len(items))])  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print(attempt(lambda: heapq.heappop([])))  # expect: IndexError: index out of range
print(attempt(lambda: heapq.heapreplace([], 1)))  # expect: IndexError: index out of range
print(attempt(lambda: heapq.heappush((), 1)))  # expect: TypeError: heappush() argument 1 must be list, not tuple
print(attempt(lambda: heapq.heapify("abc")))  # expect: TypeError: heapify() argument must be list, not str
print(attempt(lambda: heapq.heappush([1], "a")))
# expect: TypeError: '<' not supported between instances of 'str' and 'int'

tasks = []
for order, (priority, name) in enumerate([(2, "write"), (1, "plan"), (3, "rest"), (1, "look")]):
    heapq.heappush(tasks, (priority, order, name))
while tasks:
    print(heapq.heappop(tasks)[2], end=" ")
# expect: plan look write rest
print()

print(list(heapq.merge([1, 4, 7], [2, 5, 8], [3, 6, 9])), list(heapq.merge()), list(heapq.merge([], [1])))
# expect: [1, 2, 3, 4, 5, 6, 7, 8, 9] [] [1]
print(list(heapq.merge(["a", "ccc"], ["bb", "dddd"], key=len)))  # expect: ['a', 'bb', 'ccc', 'dddd']
print(list(heapq.merge([7, 4, 1], [8, 5, 2], reverse=True)))  # expect: [8, 7, 5, 4, 2, 1]
print(list(heapq.merge([1, 1], [1, 1.0])), list(heapq.merge("ace", "bd")))
# expect: [1, 1, 1, 1.0] ['a', 'b', 'c', 'd', 'e']
print(heapq.nsmallest(3, [5, 1, 4, 2, 3]), heapq.nlargest(2, [5, 1, 4]))  # expect: [1, 2, 3] [5, 4]
print(heapq.nlargest(0, [1]), heapq.nsmallest(9, [2, 1]))  # expect: [] [1, 2]
words = ["pear", "fig", "banana", "kiwi", "plum"]
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(2, words, key=len), heapq.nlargest(-1, words))
# expect: ['banana', 'pear'] ['fig', 'pear'] []


class Job:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"J{self.n}"


jobs = [Job(n) for n in (4, 2, 6, 1)]
heapq.heapify(jobs)
print(jobs, heapq.heappop(jobs), jobs)  # expect: [J2, J4, J6] J1 [J2, J4, J6]

a = [1, 2, 2, 2, 5]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 3))  # expect: 1 4 4
print(bisect.bisect_left(a, 0), bisect.bisect(a, 9))  # expect: 0 5
print(bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 3), bisect.bisect_left([], 1))  # expect: 2 3 0
bisect.insort(a, 3)
bisect.insort_left(a, 2)
bisect.insort_right(a, 0)
print(a)  # expect: [0, 1, 2, 2, 2, 2, 3, 5]
people = [("ann", 20), ("bob", 30), ("cid", 40)]
print(bisect.bisect_left(people, 30, key=lambda p: p[1]), bisect.bisect_right(people, 30, key=lambda p: p[1]))
# expect: 1 2
bisect.insort(people, ("dan", 35), key=lambda p: p[1])
print(people)  # expect: [('ann', 20), ('bob', 30), ('dan', 35), ('cid', 40)]
print(attempt(lambda: bisect.bisect([1], 0, -1)))  # expect: ValueError: lo must be non-negative
print(attempt(lambda: bisect.bisect([1, 2], "a")))
# expect: TypeError: '<' not supported between instances of 'str' and 'int'


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 60, 69, 85, 90, 100)])  # expect: ['F', 'D', 'D', 'B', 'A', 'A']


def shortest(graph, start):
    best, queue = {}, [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node not in best:
            best[node] = cost
            for other, weight in graph.get(node, {}).items():
                heapq.heappush(queue, (cost + weight, other))
    return best


print(shortest({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}}, "a"))
# expect: {'a': 0, 'b': 1, 'c': 3, 'd': 6}
