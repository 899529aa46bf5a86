# The fixed twin of counter_dict_race.py: one lock around the load and the store.
import threading

words = "the cat and the dog and the bird".split()
counts = {}
lock = threading.Lock()


def count():
    for _ in range(50):
        for word in words:
            with lock:
                counts[word] = counts.get(word, 0) + 1


threads = [threading.Thread(target=count) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for word in sorted(counts):
    print(word, counts[word])
# expect: and 400
# expect: bird 200
# expect: cat 200
# expect: dog 200
# expect: the 600
