# A subclass that forgets Thread.__init__ can't be started.
import threading


class Forgetful(threading.Thread):
    def __init__(self):
        self.ready = True

    def run(self):
        print("never")


thread = Forgetful()
print(thread.ready)  # expect: True
try:
    thread.start()
except RuntimeError as error:
    print(error)  # expect: thread.__init__() not called


class Remembers(threading.Thread):
    def __init__(self, log):
        threading.Thread.__init__(self)
        self.log = log

    def run(self):
        self.log.append("ran")


log = []
thread = Remembers(log)
thread.run()
print(log)  # expect: ['ran']
thread.start()
thread.join()
print(log)  # expect: ['ran', 'ran']
