# Processes of multiprocessing: queues, pipes, shared numbers and locks, a pool, an executor.
# not under: threads=virtual
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Event, Lock, Pipe, Pool, Process, Queue, SimpleQueue, Value, current_process


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def square(number):
    return number * number


def add(left, right):
    return left + right


def fail(number):
    raise ValueError(f"no {number}")


def put_all(queue, values):
    for value in values:
        queue.put(value)


def answer(connection):
    while (value := connection.recv()) is not None:
        connection.send((current_process().name, value))
    connection.close()


def count_up(value, lock):
    for _ in range(100):
        with lock:
            value.value += 1


def wait_for(event, queue):
    queue.put(event.wait(30))


def leave(how):
    if how == "error":
        sys.stderr = open(os.devnull, "w")
        raise LookupError
    if how == "exit":
        sys.exit(5)
    time.sleep(100)


if __name__ == "__main__":
    values = [None, True, 3, 10**30, 1.5, "text", b"octets", [1, [2]], (3, (4,)), {"a": {1, 2}}, frozenset({5})]
    for kind in (Queue, SimpleQueue):
        queue = kind()
        process = Process(target=put_all, args=(queue, values))
        process.start()
        print([queue.get() for _ in values] == values, end=" ")
        process.join()
        print(process.exitcode, queue.empty())
    # expect: True 0 True
    # expect: True 0 True

    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,), name="Answerer")
    process.start()
    theirs.close()
    ours.send("one")
    print(ours.recv())  # expect: ('Answerer', 'one')
    ours.send(Point(3, 4))
    point = ours.recv()[1]
    print(type(point) is Point, point.x, point.y)  # expect: True 3 4
    ours.send(None)
    try:
        ours.recv()
    except EOFError:
        print("the other end is closed")  # expect: the other end is closed
    process.join()

    total, lock = Value("i", 0), Lock()
    processes = [Process(target=count_up, args=(total, lock)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(total.value)  # expect: 400

    event, queue = Event(), Queue()
    process = Process(target=wait_for, args=(event, queue))
    process.start()
    event.set()
    print(queue.get(timeout=30))  # expect: True
    process.join()

    for how in ("error", "exit"):
        process = Process(target=leave, args=(how,))
        process.start()
        process.join()
        print(how, process.exitcode)
    # expect: error 1
    # expect: exit 5
    process = Process(target=leave, args=("killed",))
    process.start()
    print(process.is_alive())  # expect: True
    process.terminate()
    process.join()
    print(process.exitcode)  # expect: -15

    with Pool(2) as pool:
        print(pool.map(square, range(10)))  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
        print(pool.starmap(add, [(1, 2), (3, 4)]))  # expect: [3, 7]
        print(pool.apply(add, (5, 6)))  # expect: 11
        print(list(pool.imap(square, range(5), 2)))  # expect: [0, 1, 4, 9, 16]
        print(sorted(pool.imap_unordered(square, range(5))))  # expect: [0, 1, 4, 9, 16]
        try:
            pool.map(fail, [7])
        except ValueError as error:
            print(error, type(error.__cause__).__name__)  # expect: no 7 RemoteTraceback
        result = pool.apply_async(square, (9,))
        print(result.get(timeout=30), result.successful())  # expect: 81 True
    pool = Pool(2)
    pool.close()
    pool.join()

    with ProcessPoolExecutor(2) as executor:
        print(list(executor.map(square, range(4))))  # expect: [0, 1, 4, 9]
        print(executor.submit(add, 1, right=2).result())  # expect: 3
        print(repr(executor.submit(fail, 9).exception()))  # expect: ValueError('no 9')
    print(multiprocessing.active_children())  # expect: []
