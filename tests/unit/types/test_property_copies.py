"""Copies of properties, where CPython 3.11 itself loses a reference to None: no program, which would run there, too."""

from helpers.guest_in_process import Guest


def test_getter_and_setter_of_none_keep_what_the_property_had() -> None:
    guest = Guest()
    source = "kept = property(len, abs).getter(None).setter(None)\nprint(kept.fget is len, kept.fset is abs)\n"
    outcome = guest.run(source, guest.new_namespace())
    assert (outcome.stdout, outcome.traceback) == ("True True\n", "")
    guest.close()
