# A queue has a producer in one interpreter, a worker in another, and the consumer in the main one.
import concurrent.interpreters as interpreters
import queue

tasks, results = interpreters.create_queue(2), interpreters.create_queue()
producer, worker = interpreters.create(), interpreters.create()


def produce(tasks, n):
    for number in range(n):
        tasks.put((number, [number]))
    tasks.put(None)


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task[0] ** 2 + len(task[1]))
    results.put("done")


threads = [producer.call_in_thread(produce, tasks, 6), worker.call_in_thread(work, tasks, results)]
found = list(iter(results.get, "done"))
print(found)  # expect: [1, 2, 5, 10, 17, 26]
for thread in threads:
    thread.join()
print(tasks.empty(), results.qsize(), tasks.maxsize, tasks.full())  # expect: True 0 2 False


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (queue.Empty, queue.Full, ValueError, RuntimeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}".replace(str(tasks.id), "N"))


attempt(tasks.get_nowait)  # expect: QueueEmpty: queue N is empty
attempt(tasks.get, timeout=0)  # expect: QueueEmpty: queue N is empty
attempt(tasks.get, timeout=-1)  # expect: ValueError: timeout value must be non-negative
tasks.put(1)
tasks.put([2])
attempt(tasks.put_nowait, 3)  # expect: QueueFull: queue N is full
attempt(tasks.put, 3, timeout=0)  # expect: QueueFull: queue N is full
print(tasks.get(), tasks.get())  # expect: 1 [2]
attempt(interpreters.Queue, 99)  # expect: QueueNotFoundError: queue 99 not found
print(interpreters.Queue(tasks.id) is tasks, interpreters.is_shareable(tasks))  # expect: True True
worker.prepare_main(q=tasks)
worker.exec("q.put(q)")
print(tasks.get() is tasks)  # expect: True

# What becomes of items whose interpreter has ended.
for unbounditems in (interpreters._queues.UNBOUND, interpreters._queues.UNBOUND_ERROR, interpreters._queues.UNBOUND_REMOVE):
    items, owner = interpreters.create_queue(unbounditems=unbounditems), interpreters.create()
    owner.prepare_main(items=items)
    owner.exec("items.put('mine')")
    items.put("main's")
    owner.close()
    attempt(items.get)
    items.put("later")
    print(items.qsize())
# expect: concurrent.interpreters._queues.UNBOUND
# expect: 2
# expect: ItemInterpreterDestroyed: item's original interpreter destroyed
# expect: 2
# expect: main's
# expect: 1
producer.close()
worker.close()
