# A pool of three workers over a shared list of jobs; results keep the order of the jobs.
import threading


class Pool:
    def __init__(self, size):
        self.jobs, self.results, self.lock = [], {}, threading.Lock()
        self.size = size

    def map(self, function, items):
        self.jobs = list(enumerate(items))
        workers = [threading.Thread(target=self.work, args=(function,)) for _ in range(self.size)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return [self.results[number] for number in range(len(items))]

    def work(self, function):
        while True:
            with self.lock:
                if not self.jobs:
                    return
                number, item = self.jobs.pop(0)
            self.results[number] = function(item)


def digits(n):
    return sum([int(digit) for digit in str(2 ** n)])


print(Pool(3).map(digits, [10, 20, 30, 40, 50]))  # expect: [7, 31, 37, 61, 76]
print(Pool(1).map(str.upper, ["a", "b"]), Pool(4).map(len, []))  # expect: ['A', 'B'] []
