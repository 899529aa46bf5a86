# A socket that nobody has closed is closed when it dies, with a warning that says which; by default it is not shown.
# not under: threads=virtual
import os
import socket
import warnings


def forget():
    sock = socket.socket()
    numbers.append(sock.fileno())


def forget_in_a_class():
    class Mine(socket.socket):
        def __del__(self):
            print("del", self.fileno() == numbers[-1])
            super().close()

    sock = Mine()
    numbers.append(sock.fileno())


numbers = []
forget()
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    forget()
print(len(caught), caught[0].category.__name__, str(caught[0].message).split(" fd=")[0], caught[0].source is None)
# expect: 1 ResourceWarning unclosed <socket.socket False
forget()
forget_in_a_class()  # expect: del True
for number in numbers:
    try:
        os.fstat(number)
    except OSError as error:
        print(error)
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
with warnings.catch_warnings():
    warnings.simplefilter("error")
    forget()  # what cannot be raised is written down
print(len(numbers))  # expect: 5
# expect stderr: *: ResourceWarning: unclosed <socket.socket fd=*, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
# expect stderr: ResourceWarning: Enable tracemalloc to get the object allocation traceback
# expect stderr: Exception ignored in: <socket.socket fd=*, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
# expect stderr: ResourceWarning: unclosed <socket.socket fd=*, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
