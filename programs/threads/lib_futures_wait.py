# concurrent.futures: as_completed and wait.
import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


gates = [threading.Event() for _ in range(3)]


def pass_gate(n):
    gates[n].wait()
    return n


with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(pass_gate, n): n for n in range(3)}
    order = []
    gates[2].set()
    for future in as_completed(futures):
        order.append((futures[future], future.result()))
        if order[-1][0] == 2:
            gates[0].set()
        elif order[-1][0] == 0:
            gates[1].set()
    print(order)  # expect: [(2, 2), (0, 0), (1, 1)]
    print(sorted(f.result() for f in as_completed(list(futures))), list(as_completed([])))  # expect: [0, 1, 2] []

for gate in gates:
    gate.clear()


def fail():
    raise KeyError("failed")


with ThreadPoolExecutor(4) as pool:
    slow = [pool.submit(pass_gate, n) for n in range(2)]
    quick = pool.submit(pow, 2, 3)
    result = wait([*slow, quick], return_when=FIRST_COMPLETED)
    print(result.done == {quick}, result.not_done == set(slow), len(result))  # expect: True True 2
    done, not_done = wait(slow, timeout=0.01)
    print(len(done), len(not_done), attempt(lambda: list(as_completed(slow, timeout=0.01))))
    # expect: 0 2 builtins.TimeoutError: 2 (of 2) futures unfinished
    bad = pool.submit(fail)
    done, not_done = wait([*slow, bad], return_when=FIRST_EXCEPTION)
    print(done == {bad}, not_done == set(slow), repr(bad.exception()))  # expect: True True KeyError('failed')
    print(attempt(lambda: wait(slow, return_when="never")))
    # expect: builtins.ValueError: Invalid return condition: 'never'
    for gate in gates:
        gate.set()
    done, not_done = wait([*slow, quick, bad], return_when=ALL_COMPLETED)
    print(len(done), not_done, sorted(f.result() for f in slow))  # expect: 4 set() [0, 1]
    print(wait([]), wait([quick, quick]).done == {quick})
    # expect: DoneAndNotDoneFutures(done=set(), not_done=set()) True

gates[0].clear()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(pass_gate, 0)
    waiting = pool.submit(pass_gate, 1)
    waiting.cancel()
    threading.Timer(0.01, gates[0].set).start()
    finished = list(as_completed([running, waiting], timeout=1000))
    print(len(finished), waiting in finished, waiting.cancelled(), running.result())  # expect: 2 True True 0
    print(wait([running, waiting]).not_done)  # expect: set()


def count_words(text):
    return len(text.split())


texts = {"a": "one two", "b": "three", "c": "four five six"}
with ThreadPoolExecutor() as pool:
    jobs = {pool.submit(count_words, text): name for name, text in texts.items()}
    print(sorted((jobs[f], f.result()) for f in as_completed(jobs)))  # expect: [('a', 2), ('b', 1), ('c', 3)]
