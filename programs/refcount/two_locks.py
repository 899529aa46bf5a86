# Two threads take two locks in opposite order: under some schedules each has one and waits for the other.
# outcomes: both have ended
import _thread


def work(first, second, done):
    with first:
        with second:
            pass
    done.release()


one, two = _thread.allocate_lock(), _thread.allocate_lock()
ends = [_thread.allocate_lock() for _ in range(2)]
for end in ends:
    end.acquire()
_thread.start_new_thread(work, (one, two, ends[0]))
_thread.start_new_thread(work, (two, one, ends[1]))
for end in ends:
    end.acquire()
print("both have ended")
