# Inserting different keys from several threads: each insertion is whole, so all keys arrive.
import threading

table = {}


def insert(first):
    for n in range(100):
        table[first + n] = n
        table["shared"] = first


def remove(first):
    for n in range(100):
        del table[first + n]


def run(target):
    threads = [threading.Thread(target=target, args=(first,)) for first in (0, 1000, 2000, 3000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


run(insert)
print(len(table), sum([table[key] for key in table if key != "shared"]))  # expect: 401 19800
print(table["shared"] in (0, 1000, 2000, 3000))  # expect: True
run(remove)
print(list(table))  # expect: ['shared']
