# Handing a thread's result or exception to the one who joins it.
import threading


class Task(threading.Thread):
    def __init__(self, function, *arguments):
        super().__init__()
        self.function, self.arguments = function, arguments
        self.value = self.error = None

    def run(self):
        try:
            self.value = self.function(*self.arguments)
        except Exception as error:
            self.error = error

    def result(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.value


tasks = [Task(divmod, 17, 5), Task(int, "x"), Task(lambda: {}["k"]), Task(len, "four")]
for task in tasks:
    task.start()
for task in tasks:
    try:
        print(task.result())
    except Exception as error:
        print(type(error).__name__, error)
# expect: (3, 2)
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: KeyError 'k'
# expect: 4
