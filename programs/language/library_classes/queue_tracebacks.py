# Queue.get and Queue.put are the innermost frames of what they raise.

import queue
import traceback

full = queue.Queue(1)
full.put(1)
for call in (full.put_nowait, lambda item: queue.Queue().get(timeout=0), lambda item: queue.LifoQueue().get_nowait()):
    try:
        call(2)
    except (queue.Full, queue.Empty) as error:
        print(type(error).__name__, [entry.name for entry in traceback.extract_tb(error.__traceback__)])
# expect: Full ['<module>', 'put_nowait', 'put']
# expect: Empty ['<module>', '<lambda>', 'get']
# expect: Empty ['<module>', '<lambda>', 'get_nowait', 'get']
