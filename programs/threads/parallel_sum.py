# Splitting work: each thread sums its part into its own slot, the main thread adds the slots.
import threading

numbers = [(i * 37) % 101 for i in range(2000)]
sums = [None] * 4


def add_up(slot):
    total = 0
    for number in numbers[slot * 500:(slot + 1) * 500]:
        total += number
    sums[slot] = total


threads = [threading.Thread(target=add_up, args=(slot,)) for slot in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(sums) == sum(numbers), None in sums)  # expect: True False
print(sum(sums))  # expect: 99983
