# A read from a pipe without a buffer waits without the lock: another thread can write what it waits for.
# not under: threads=virtual
import os
import threading


def write():
    with gate:
        os.write(other, b"abc")


end, other = os.pipe()
gate = threading.Lock()
gate.acquire()
writer = threading.Thread(target=write)
writer.start()
with open(end, "rb", buffering=0) as stream:
    gate.release()
    print(stream.read(3))  # expect: b'abc'
writer.join()
os.close(other)
