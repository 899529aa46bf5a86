# Handlers of signals: who may set them, in which order they run, and what they see.
# not under: threads=virtual
import os
import signal
import threading

seen = []


def note(number, frame):
    seen.append(signal.Signals(number).name)


print(signal.getsignal(signal.SIGUSR1))  # expect: 0
print(repr(signal.signal(signal.SIGUSR1, note)))  # expect: <Handlers.SIG_DFL: 0>
print(signal.getsignal(signal.SIGUSR1) is note)  # expect: True
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)  # expect: True
print(repr(signal.getsignal(signal.SIGPIPE)))  # expect: <Handlers.SIG_IGN: 1>

os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(seen)  # expect: ['SIGUSR1', 'SIGUSR1']
seen.clear()

# What waits, because it is blocked, comes once, and the lowest number first.
for number in (signal.SIGUSR2, signal.SIGTERM, signal.SIGUSR1):
    signal.signal(number, note)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2, signal.SIGTERM})
for number in (signal.SIGTERM, signal.SIGUSR2, signal.SIGUSR1, signal.SIGUSR2):
    signal.raise_signal(number)
print(sorted(signal.sigpending()) == [signal.SIGUSR1, signal.SIGUSR2, signal.SIGTERM], seen)  # expect: True []
signal.pthread_sigmask(signal.SIG_SETMASK, [])
print(seen)  # expect: ['SIGUSR1', 'SIGUSR2', 'SIGTERM']


# A handler knows the frame that it has interrupted, and another can interrupt the handler.
def outer(number, frame):
    print("outer begins in", frame.f_code.co_name)
    signal.raise_signal(signal.SIGUSR2)
    print("outer ends")


def inner(number, frame):
    print("inner in", frame.f_code.co_name)


def work():
    signal.raise_signal(signal.SIGUSR1)


signal.signal(signal.SIGUSR1, outer)
signal.signal(signal.SIGUSR2, inner)
work()
# expect: outer begins in work
# expect: inner in outer
# expect: outer ends


# What a handler raises comes out where the main thread stands.
def fail(number, frame):
    raise LookupError(number)


signal.signal(signal.SIGUSR1, fail)
try:
    try:
        work()
    finally:
        print("finally")  # expect: finally
except LookupError as error:
    print(error)  # expect: 10


# Another thread sends, but only the main thread handles, and only it says what handles.
def elsewhere():
    try:
        signal.signal(signal.SIGUSR1, note)
    except ValueError as error:
        print(error)  # expect: signal only works in main thread of the main interpreter
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGUSR1, lambda *args: seen.append(threading.current_thread() is threading.main_thread()))
seen.clear()
thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
while not seen:
    pass
print(seen)  # expect: [True]

for call in (
    lambda: signal.signal(signal.SIGKILL, note),
    lambda: signal.signal(0, note),
    lambda: signal.signal(signal.SIGUSR1, "no handler"),
    lambda: signal.setitimer(7, 1),
):
    try:
        call()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: OSError [Errno 22] Invalid argument
# expect: ValueError signal number out of range
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# expect: itimer_error [Errno 22] Invalid argument
