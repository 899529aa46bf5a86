# codeop tells whole statements, statements that go on, and mistakes apart.

import codeop

for source in ("x = 1", "if 1:", "x = (", "def f():\n  pass\n", '"""', "# nothing", "a b"):
    try:
        print(codeop.compile_command(source) is not None)
    except SyntaxError as error:
        print(error.msg)
# expect: True
# expect: False
# expect: False
# expect: True
# expect: False
# expect: True
# expect: invalid syntax
compiler = codeop.CommandCompiler()
before = compiler.compiler.flags
compiler("from __future__ import annotations")
print(before < compiler.compiler.flags)
# expect: True
