# The traceback of an uncaught exception shows its causes and contexts first.
def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise KeyError("cause") from error


def main():
    try:
        parse("x")
    except KeyError:
        raise RuntimeError("final text")


print("start")  # expect: start
main()
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*uncaught_chained.py", line 4, in parse
# expect stderr: ValueError: invalid literal for int() with base 10: 'x'
# expect stderr: The above exception was the direct cause of the following exception:
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*uncaught_chained.py", line 11, in main
# expect stderr: File "*uncaught_chained.py", line 6, in parse
# expect stderr: KeyError: 'cause'
# expect stderr: During handling of the above exception, another exception occurred:
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*uncaught_chained.py", line 17, in <module>
# expect stderr: File "*uncaught_chained.py", line 13, in main
# expect error: RuntimeError: final text
