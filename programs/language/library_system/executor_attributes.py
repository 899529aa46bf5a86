# What programs look at in a ThreadPoolExecutor, though its names are private.
import os
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()
print(executor._max_workers == min(32, os.cpu_count() + 4))  # expect: True
print(executor._broken, executor._shutdown, executor._initializer, executor._initargs)  # expect: False False None ()
print(len(executor._threads), executor._work_queue.qsize(), executor._idle_semaphore._value)  # expect: 0 0 0
print(executor.submit(len, "abc").result(), len(executor._threads))  # expect: 3 1
executor.shutdown()
print(executor._shutdown, executor._thread_name_prefix)  # expect: True ThreadPoolExecutor-0
