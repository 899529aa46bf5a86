"""`__main__`: the module that a program runs as, from source text, from a module's file, or from the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.engine.exit_status import status_of_exception
from minipy.engine.prompt import Prompt
from minipy.errors import GuestRaised
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.held_references import all_declared
from minipy.model.list_slots import list_set
from minipy.model.raising import catch, set_exception
from minipy.model.tables.dict_slots import new_dict
from minipy.refcount.strategy import decref
from minipy.runtime.compiling import compile_file, compile_source
from minipy.runtime.importing import find_main_file, import_module, read_source, register, run_module_code
from minipy.runtime.module_specs import describe_module, new_loader
from minipy.types.classes.module_object import module_set, new_module

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.program import Program
    from minipy.runtime.runtime_services import Runtime


def run_main(tstate: ThreadState, program: Program, runtime: Runtime, prompt: Prompt) -> int:
    """Run the program as `__main__`, then the prompt where it is asked for; return the exit status."""
    module = _create(tstate, program, runtime)
    assert module.attrs is not None
    namespace = new_ref(tstate, module.attrs)
    tstate.held += (module, namespace)
    try:
        status = _run_program(tstate, program, runtime, module)
        if program.has_prompt:
            runtime.flush_stdout(tstate)
            status = prompt.run(tstate, namespace)
        return status
    finally:
        del tstate.held[-2:]
        decref(tstate, module)
        decref(tstate, namespace)


def _create(tstate: ThreadState, program: Program, runtime: Runtime) -> Object:
    """Return a new reference to an empty `__main__` for the program, registered."""
    module = create_main(tstate, runtime.builtins_module, program.filename if program.is_file else "")
    if program.is_file:
        module_set(tstate, module, "__file__", new_str(tstate, program.filename))
        module_set(tstate, module, "__cached__", new_none(tstate))
    return module


def create_main(tstate: ThreadState, builtins: Object, filename: str = "") -> Object:
    """Return a new reference to an empty `__main__`, registered; `filename` is what its loader loads, if anything."""
    module = new_module(tstate, "__main__")
    module_set(tstate, module, "__loader__", new_loader(tstate, "__main__", filename))
    module_set(tstate, module, "__annotations__", new_dict(tstate))
    module_set(tstate, module, "__builtins__", new_ref(tstate, builtins))
    register(tstate, "__main__", module)
    return module


def _run_program(tstate: ThreadState, program: Program, runtime: Runtime, module: Object) -> int:
    """Run what the program has beside the prompt; return its exit status."""
    try:
        code = _code(tstate, program, module)
        if code is not None:
            assert module.attrs is not None
            with all_declared(tstate):
                run_module_code(tstate, code, module.attrs)
        return 0
    except GuestRaised:
        if program.has_prompt:  # also what asks for the end is only shown
            runtime.report_exception(tstate)
            return 1
        return status_of_exception(tstate, runtime)


def _code(tstate: ThreadState, program: Program, module: Object) -> CodeObject | None:
    """Return the program's code, None if it has only a prompt; its errors are raised in the guest."""
    if program.module is not None:
        return _module_code(tstate, program.module, module)
    if program.source is None:
        return None
    if program.is_file:
        return compile_file(tstate, program.source, program.filename)
    return compile_source(tstate, program.source, program.filename)


def _module_code(tstate: ThreadState, name: str, main: Object) -> CodeObject:
    """Return the code of the module `name` for `-m`; `__main__` and `sys.argv` learn where it is from."""
    try:
        found = find_main_file(tstate, name)
    except GuestRaised:
        if not catch(tstate, "ModuleNotFoundError"):
            raise
        text = new_str(tstate, f"minipy: No module named {name}")
        raise set_exception(tstate, tstate.types.exceptions["SystemExit"], text) from None
    describe_module(tstate, main, found.name, found.filename)
    module_set(tstate, main, "__package__", new_str(tstate, found.package))
    sys = import_module(tstate, "sys")
    argv = attribute_named(tstate, sys, "argv")
    decref(tstate, sys)
    assert argv is not None
    filename = new_str(tstate, found.filename)
    try:
        list_set(tstate, argv, 0, filename)
    finally:
        decref(tstate, filename)
        decref(tstate, argv)
    return compile_file(tstate, read_source(tstate, name, found.filename), found.filename)
