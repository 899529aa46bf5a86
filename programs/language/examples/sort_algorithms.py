# Quicksort, merge sort, insertion sort, heap sort and bubble sort agree with sorted().
def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return (
        quicksort([x for x in items if x < pivot])
        + [x for x in items if x == pivot]
        + quicksort([x for x in items if x > pivot])
    )


def merge_sort(items):
    if len(items) <= 1:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
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


def insertion_sort(items):
    items = items[:]
    for i in range(1, len(items)):
        item, j = items[i], i
        while j > 0 and items[j - 1] > item:
            items[j] = items[j - 1]
            j -= 1
        items[j] = item
    return items


def bubble_sort(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def heap_sort(items):
    heap = []
    for item in items:
        heap.append(item)
        i = len(heap) - 1
        while i > 0 and heap[i] < heap[(i - 1) // 2]:
            heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
            i = (i - 1) // 2
    result = []
    while heap:
        heap[0], heap[-1] = heap[-1], heap[0]
        result.append(heap.pop())
        i = 0
        while 2 * i + 1 < len(heap):
            child = 2 * i + 1
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[i] <= heap[child]:
                break
            heap[i], heap[child] = heap[child], heap[i]
            i = child
    return result


def pseudo_random(count, seed=42):
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        values.append(seed % 100)
    return values


inputs = [[], [1], [2, 1], list(range(10)), list(range(10, 0, -1)), [5] * 5, pseudo_random(40), list("quicksort")]
for sort in (quicksort, merge_sort, insertion_sort, bubble_sort, heap_sort):
    print(sort.__name__, all([sort(items) == sorted(items) for items in inputs]))
# expect: quicksort True
# expect: merge_sort True
# expect: insertion_sort True
# expect: bubble_sort True
# expect: heap_sort True
print(pseudo_random(5), quicksort(pseudo_random(8)), merge_sort(list("merge")))
# expect: [27, 64, 53, 6, 35] [6, 27, 32, 33, 35, 53, 64, 66] ['e', 'e', 'g', 'm', 'r']
numbers = pseudo_random(40)
print(len([1 for i, x in enumerate(numbers) for y in numbers[i + 1:] if x > y]))  # expect: 349
