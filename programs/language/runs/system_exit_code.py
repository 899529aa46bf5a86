# sys.exit(7) ends the program with status 7, through finally blocks, without a traceback.
import sys


def leave():
    try:
        sys.exit(7)
    except Exception:
        print("never: SystemExit is no Exception")
    finally:
        print("finally")


try:
    sys.exit("caught")
except SystemExit as error:
    print(repr(error), error.code)  # expect: SystemExit('caught') caught
try:
    raise SystemExit
except BaseException as error:
    print(repr(error), error.code)  # expect: SystemExit() None
leave()  # expect: finally
print("never")
# expect exit: 7
