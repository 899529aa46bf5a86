# What CPython does in one step: missing lists of a defaultdict, the counts of lru_cache, the value of cached_property.
import collections
import functools
import threading
import time


def together(function, count):
    threads = [threading.Thread(target=function, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


groups = collections.defaultdict(list)


def group(n):
    for key in range(40):
        groups[key].append(n)


together(group, 5)
print(len(groups), all(sorted(members) == [0, 1, 2, 3, 4] for members in groups.values()))  # expect: 40 True


@functools.lru_cache(maxsize=None)
def square(n):
    return n * n


together(lambda n: [square(i % 10) for i in range(100)], 4)
info = square.cache_info()
print(info.hits + info.misses, info.currsize, square.cache_parameters())
# expect: 400 10 {'maxsize': None, 'typed': False}


class Report:
    computed = 0

    @functools.cached_property
    def total(self):
        Report.computed += 1
        time.sleep(0.01)
        return 42


report = Report()
values = []
together(lambda n: values.append(report.total), 4)
print(Report.computed, values, vars(report))  # expect: 1 [42, 42, 42, 42] {'total': 42}
