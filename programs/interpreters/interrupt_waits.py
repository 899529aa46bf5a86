# Ctrl-C is the main interpreter's: while its main thread is in another one, the interrupt waits.
import concurrent.interpreters as interpreters

interp = interpreters.create()
try:
    interp.exec("import _thread\n_thread.interrupt_main()\nfor turn in range(300): pass\nprint('goes on')")
    for turn in range(300):
        pass
    print("never comes here")
except KeyboardInterrupt:
    print("interrupted")
# expect: goes on
# expect: interrupted
interp.close()
