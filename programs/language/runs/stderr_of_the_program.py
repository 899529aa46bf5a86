# What nobody caught goes to the program's own sys.stderr, which is flushed then; at the very end the first one is back.
import sys

shown = []


class Shouting:
    def write(self, text):
        shown.append(text.upper())

    def flush(self):
        shown.append("(flushed)")


class Failing:
    def __del__(self):
        raise ValueError("at the end")


kept = Failing()
sys.stderr = Shouting()
sys.excepthook(KeyError, KeyError("early"), None)
print("".join(shown))
# expect: KEYERROR: 'EARLY'
# expect: (flushed)
# expect stderr: ValueError: at the end
