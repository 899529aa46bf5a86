# try, except, else and finally in all orders, with and without an exception.
def run(action):
    log = []
    try:
        log.append("try")
        action()
        log.append("end of try")
    except ValueError:
        log.append("except ValueError")
    except (KeyError, IndexError) as error:
        log.append(f"except {type(error).__name__}")
    except ArithmeticError:
        log.append("except ArithmeticError")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def fail(error):
    raise error


print(run(lambda: None))  # expect: ['try', 'end of try', 'else', 'finally']
print(run(lambda: int("x")))  # expect: ['try', 'except ValueError', 'finally']
print(run(lambda: {}[1]))  # expect: ['try', 'except KeyError', 'finally']
print(run(lambda: [][1]))  # expect: ['try', 'except IndexError', 'finally']
print(run(lambda: 1 / 0))  # expect: ['try', 'except ArithmeticError', 'finally']
try:
    run(lambda: fail(OSError("passes")))
except OSError as error:
    print("outside", error)  # expect: outside passes
try:
    try:
        1 / 0
    except ValueError:
        print("never")
    finally:
        print("inner finally")  # expect: inner finally
except ZeroDivisionError:
    print("outer")  # expect: outer
try:
    print("no exception")  # expect: no exception
except:
    print("never")
else:
    print("else")  # expect: else
try:
    raise KeyboardInterrupt
except Exception:
    print("never")
except BaseException as error:
    print(type(error).__name__)  # expect: KeyboardInterrupt
try:
    "x" + 1
except:
    print("bare except")  # expect: bare except
try:
    try:
        raise ValueError("from try")
    except ValueError:
        raise KeyError("from except")
    else:
        print("never")
    finally:
        print("finally after raising in except")  # expect: finally after raising in except
except KeyError as error:
    print(error, repr(error.__context__))  # expect: 'from except' ValueError('from try')
try:
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else is not caught here")
    finally:
        print("finally after else")  # expect: finally after else
except ValueError as error:
    print(error)  # expect: from else is not caught here


def expensive(name, kinds):
    print("evaluate", name)
    return kinds


try:
    raise IndexError("i")
except expensive("first", KeyError):
    print("never")
except expensive("second", (LookupError,)):
    print("by its base class")
except expensive("third", Exception):
    print("never")
# expect: evaluate first
# expect: evaluate second
# expect: by its base class
try:
    try:
        raise ValueError
    except "not a class":
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    try:
        raise ValueError
    except (KeyError, 5):
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
