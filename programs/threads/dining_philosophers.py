# Five philosophers take their forks in a global order, so that no circle of waiting can form.
import threading

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def dine(seat):
    first, second = sorted([seat, (seat + 1) % 5])
    for _ in range(20):
        with forks[first]:
            with forks[second]:
                meals[seat] += 1


threads = [threading.Thread(target=dine, args=(seat,)) for seat in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals)  # expect: [20, 20, 20, 20, 20]
print([fork.locked() for fork in forks])  # expect: [False, False, False, False, False]
