# Logging from threads: formats, levels, handlers, and a queue between the threads and the handler.
import logging
import logging.handlers
import queue
import sys
import threading

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(threadName)s %(name)s: %(message)s")
log = logging.getLogger("shop.till")


def work(n):
    log.info("customer %d of %d", n, 3)
    if n == 2:
        try:
            1 / 0
        except ZeroDivisionError as error:
            log.error("trouble: %s", error)


for n in range(3):
    thread = threading.Thread(target=work, args=(n,), name=f"worker-{n}")
    thread.start()
    thread.join()
# expect: INFO worker-0 shop.till: customer 0 of 3
# expect: INFO worker-1 shop.till: customer 1 of 3
# expect: INFO worker-2 shop.till: customer 2 of 3
# expect: ERROR worker-2 shop.till: trouble: division by zero
print(log, log.parent, logging.getLogger("shop").getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))
# expect: <Logger shop.till (DEBUG)> <RootLogger root (DEBUG)> 10 True


class Collect(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


collect = Collect()
collect.setFormatter(logging.Formatter("{levelname:>8}|{message}|{funcName}", style="{"))
log.addHandler(collect)
log.propagate = False
log.info("too low")
log.warning("low on %s", "change")
log.error({"code": 7})
print(collect.lines, collect)
# expect: [' WARNING|low on change|<module>', "   ERROR|{'code': 7}|<module>"] <Collect (WARNING)>
log.removeHandler(collect)

messages = queue.Queue()
target = logging.StreamHandler(sys.stdout)
target.setFormatter(logging.Formatter("%(message)s from %(threadName)s"))
listener = logging.handlers.QueueListener(messages, target)
quiet = logging.getLogger("quiet")
quiet.propagate = False
quiet.addHandler(logging.handlers.QueueHandler(messages))
listener.start()
quiet.warning("by queue")
listener.stop()  # expect: by queue from MainThread
try:
    logging.getLogger().setLevel("LOUD")
except ValueError as error:
    print(error)  # expect: Unknown level: 'LOUD'
