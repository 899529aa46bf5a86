# Merge sort with a thread for each half, down to a depth; the result arrives through a list.
import threading


def merge(left, right):
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def sort(items, depth, result):
    if len(items) < 2:
        result.append(items)
        return
    middle = len(items) // 2
    halves = [[], []]
    parts = [(items[:middle], depth - 1, halves[0]), (items[middle:], depth - 1, halves[1])]
    if depth > 0:
        threads = [threading.Thread(target=sort, args=part) for part in parts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    else:
        for part in parts:
            sort(part[0], part[1], part[2])
    result.append(merge(halves[0][0], halves[1][0]))


numbers = [(i * 7919) % 211 for i in range(211)]
result = []
sort(numbers, 2, result)
print(result[0] == sorted(numbers), result[0][:5], len(result))  # expect: True [0, 1, 2, 3, 4] 1
