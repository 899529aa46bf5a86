# threading.Condition: a bounded buffer, wait_for with and without success, notify, errors.
import threading

items, log = [], []
changed = threading.Condition()


def produce():
    for n in range(5):
        with changed:
            changed.wait_for(lambda: len(items) < 2)
            items.append(n)
            changed.notify_all()


def consume():
    for _ in range(5):
        with changed:
            changed.wait_for(lambda: items)
            log.append(items.pop(0))
            changed.notify_all()


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log, items)  # expect: [0, 1, 2, 3, 4] []

condition = threading.Condition(threading.Lock())
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 5))
    # expect: False False 5
for method in (condition.wait, condition.notify, condition.notify_all):
    try:
        method()
    except RuntimeError as error:
        print(error)
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock

turn, words = 0, []
order = threading.Condition()


def speak(me, text):
    global turn
    with order:
        while turn != me:
            order.wait()
        words.append(text)
        turn += 1
        order.notify_all()


speakers = [threading.Thread(target=speak, args=(n, word)) for n, word in enumerate("one two three four".split())]
for speaker in reversed(speakers):
    speaker.start()
for speaker in speakers:
    speaker.join()
print(words)  # expect: ['one', 'two', 'three', 'four']

deep = threading.Condition()
with deep:
    with deep:
        print(deep.wait(0.001), deep._is_owned())  # expect: False True
print(deep._is_owned(), deep.acquire(False), deep.release())  # expect: False True None

ready, woken = threading.Condition(), []
waiting = threading.Semaphore(0)


def sleeper(n):
    with ready:
        waiting.release()
        ready.wait()
        woken.append(n)


sleepers = [threading.Thread(target=sleeper, args=(n,)) for n in range(3)]
for thread in sleepers:
    thread.start()
    waiting.acquire()
with ready:
    ready.notify()
while len(woken) < 1:
    pass
print(woken)  # expect: [0]
with ready:
    ready.notify(2)
for thread in sleepers:
    thread.join()
print(sorted(woken))  # expect: [0, 1, 2]
