# Threads with positional and keyword arguments, a name, and a daemon flag; the small cases of thread_args.py.
import threading

log = []


def work(first, second=2, third="c"):
    log.append((first, second, third, threading.current_thread().name))


for thread in (
    threading.Thread(target=work, args=(1,), name="one"),
    threading.Thread(target=work, args=(1, 3), name="two"),
    threading.Thread(target=work, args=(1,), kwargs={"third": "z"}, name="three"),
    threading.Thread(target=work, kwargs={"first": 0, "second": 0}, name="four", daemon=True),
):
    thread.start()
    thread.join()
for line in log:
    print(line)
# expect: (1, 2, 'c', 'one')
# expect: (1, 3, 'c', 'two')
# expect: (1, 2, 'z', 'three')
# expect: (0, 0, 'c', 'four')
wrong = threading.Thread(target=work, kwargs={"nope": 1}, name="wrong")
wrong.start()
wrong.join()
print(len(log), wrong.is_alive())  # expect: 4 False
# expect stderr: Exception in thread wrong:
# expect stderr: TypeError: work() got an unexpected keyword argument 'nope'
