# Two locks in opposite order, and nobody gives up: CPython waits for ever, minipy names the circle and ends the run.
import threading

left, right = threading.Lock(), threading.Lock()
both_have_one = threading.Barrier(2)


def move(first, second):
    with first:
        both_have_one.wait()
        with second:
            print("this is never reached")


one = threading.Thread(target=move, args=(left, right))
two = threading.Thread(target=move, args=(right, left))
one.start()
two.start()
print("both have started", flush=True)  # expect: both have started
try:
    one.join()
finally:
    print("nor is this, since no code of the program runs any more")

# finding: deadlock
# expect exit: 3
# expect stderr: finding: deadlock: T1 and T2: each waits for the next, the last for the first
# expect stderr: T1 waits for the lock made at *deadlock_for_ever.py:4, which T2 has; *
# expect stderr: waits: T1 at *deadlock_for_ever.py:11 in move (SETUP_WITH)
# expect stderr: taken: T2 at *deadlock_for_ever.py:9 in move (SETUP_WITH)
# expect stderr: waits: T2 at *deadlock_for_ever.py:11 in move (SETUP_WITH)
# expect stderr: taken: T1 at *deadlock_for_ever.py:9 in move (SETUP_WITH)
# expect stderr: waits: main at *deadlock_for_ever.py:21 in <module>, *
