# Each thread counts in its own dictionary; the main thread adds them up: no lock, no race.
import threading

text = "to be or not to be that is the question " * 20
words = text.split()
partial = [{} for _ in range(4)]


def count(number):
    mine = partial[number]
    for word in words[number::4]:
        mine[word] = mine.get(word, 0) + 1


threads = [threading.Thread(target=count, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
total = {}
for part in partial:
    for word in part:
        total[word] = total.get(word, 0) + part[word]
print(sum(total.values()), len(words))  # expect: 200 200
for word in sorted(total):
    print(word, total[word])
# expect: be 40
# expect: is 20
# expect: not 20
# expect: or 20
# expect: question 20
# expect: that 20
# expect: the 20
# expect: to 40
