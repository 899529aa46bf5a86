# Slices of a list with more slots than elements: read, assigned, deleted, with steps; what the list takes then.
import sys

items = []
for i in range(9):
    items.append(i)
print(items[-3:], items[7:100], items[::-4], items[100:], items[5:2])  # expect: [6, 7, 8] [7, 8] [8, 4, 0] [] []
items[3:5] = "abcd"
print(items, sys.getsizeof(items))  # expect: [0, 1, 2, 'a', 'b', 'c', 'd', 5, 6, 7, 8] 184
items[9:1] = [None]
print(items[8:11], len(items))  # expect: [6, None, 7] 12
items[::3] = "wxyz"
print(items)  # expect: ['w', 1, 2, 'x', 'b', 'c', 'y', 5, 6, 'z', 7, 8]
del items[-1::-2]
print(items)  # expect: ['w', 2, 'b', 'y', 6, 7]
try:
    items[::2] = [1]
except ValueError as error:
    print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 3
del items[1:100]
print(items, sys.getsizeof(items))  # expect: ['w'] 88
items[:0] = range(100)
print(len(items), items[-2:])  # expect: 101 [99, 'w']
del items[:]
print(items, sys.getsizeof(items))  # expect: [] 56
items.append(1)
print(items, items[:], items[-1:])  # expect: [1] [1] [1]
