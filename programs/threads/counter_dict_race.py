# Four threads count the same words in one dictionary: a count is a load and a store, so some get lost.
import threading

words = "the cat and the dog and the bird".split()
counts = {}


def count():
    for _ in range(100):
        for word in words:
            counts[word] = counts.get(word, 0) + 1


threads = [threading.Thread(target=count) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(counts))  # expect: ['and', 'bird', 'cat', 'dog', 'the']
print(counts["the"])  # outcomes: *
print(2 <= counts["bird"] <= 400)  # expect: True
