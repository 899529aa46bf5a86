# Threads that share a zip get whole tuples, each of them once.
import threading

N = 600
pairs = zip(list(range(N)), [str(i) for i in range(N)], range(N))
sums = map(lambda left, right: (left, right), range(N), list(range(N)))
found = [[], [], []]


def take(mine):
    for number, text, other in pairs:
        mine.append(number == int(text) == other)
    for left, right in sums:
        mine.append(left == right)


threads = [threading.Thread(target=take, args=(mine,)) for mine in found]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
answers = sum(found, [])
print(len(answers), all(answers))  # expect: 1200 True
