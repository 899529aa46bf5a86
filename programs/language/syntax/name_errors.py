# NameError and UnboundLocalError: which text, and when it is raised.
def attempt(action):
    try:
        print(action())
    except NameError as error:
        print(f"{type(error).__name__}: {error} ({error.name})")


def undefined_in_function():
    return nowhere_defined


def assigned_later():
    print(later_local)
    later_local = 1


def assigned_in_branch(flag):
    if flag:
        branch_local = 1
    return branch_local


def loop_never_ran():
    for never_bound in []:
        pass
    return never_bound


def deleted_local():
    value = 1
    del value
    return value


def free_variable():
    def inner():
        return cell_value

    result = inner
    if False:
        cell_value = 1
    return result()


def import_like():
    total = total + 1


def delete_unbound():
    del not_bound
    not_bound = 1


def unbound_nonlocal():
    def change():
        nonlocal counter
        counter += 1

    change()
    counter = 0


attempt(lambda: qwertyuiop)  # expect: NameError: name 'qwertyuiop' is not defined (qwertyuiop)
attempt(undefined_in_function)  # expect: NameError: name 'nowhere_defined' is not defined (nowhere_defined)
attempt(assigned_later)
# expect: UnboundLocalError: cannot access local variable 'later_local' where it is not associated with a value (None)
attempt(lambda: assigned_in_branch(True))  # expect: 1
attempt(lambda: assigned_in_branch(False))
# expect: UnboundLocalError: cannot access local variable 'branch_local' where it is not associated with a value (None)
attempt(loop_never_ran)
# expect: UnboundLocalError: cannot access local variable 'never_bound' where it is not associated with a value (None)
attempt(deleted_local)
# expect: UnboundLocalError: cannot access local variable 'value' where it is not associated with a value (None)
attempt(free_variable)
# expect: NameError: cannot access free variable 'cell_value' where it is not associated with a value in enclosing scope (cell_value)
attempt(import_like)
# expect: UnboundLocalError: cannot access local variable 'total' where it is not associated with a value (None)
attempt(delete_unbound)
# expect: UnboundLocalError: cannot access local variable 'not_bound' where it is not associated with a value (None)
attempt(unbound_nonlocal)
# expect: NameError: cannot access free variable 'counter' where it is not associated with a value in enclosing scope (counter)
attempt(lambda: [zzz for _ in range(1)])  # expect: NameError: name 'zzz' is not defined (zzz)
attempt(lambda: (lambda: yyy)())  # expect: NameError: name 'yyy' is not defined (yyy)
try:
    del never_defined_global
except NameError as error:
    print(error)  # expect: name 'never_defined_global' is not defined
try:
    class Body:
        undefined_in_class
except NameError as error:
    print(error)  # expect: name 'undefined_in_class' is not defined
try:
    class Base(UndefinedBase):
        pass
except NameError as error:
    print(error)  # expect: name 'UndefinedBase' is not defined
try:
    def decorated(value=undefined_default):
        pass
except NameError as error:
    print(error)  # expect: name 'undefined_default' is not defined
print("decorated" in globals(), "Base" in globals())  # expect: False False
