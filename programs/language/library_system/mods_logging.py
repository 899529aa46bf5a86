# logging: the tree of loggers, levels, filters, adapters, formats, exceptions.
import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)-7s %(name)s.%(funcName)s:%(lineno)d %(message)s"))
log = logging.getLogger("app.db")
log.addHandler(handler)
log.setLevel("DEBUG")
log.propagate = False


class NoSecrets(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


def query(n):
    log.debug("query %d", n)
    log.info("the secret %s", "word")
    log.warning("%(rows)d rows", {"rows": n})


log.addFilter(NoSecrets())
query(3)
try:
    int("x")
except ValueError:
    log.exception("failed")
logging.LoggerAdapter(log, {"user": "ada"}).error("adapted")
logging.disable(logging.WARNING)
log.warning("not any more")
logging.disable(logging.NOTSET)
lines = out.getvalue().splitlines()
print(*lines[:3], lines[3], lines[-2], lines[-1], sep="\n")
# expect: DEBUG   app.db.query:20 query 3
# expect: WARNING app.db.query:22 3 rows
# expect: ERROR   app.db.<module>:30 failed
# expect: Traceback (most recent call last):
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: ERROR   app.db.<module>:31 adapted
print(log.getEffectiveLevel(), log.getChild("x").name, log.hasHandlers(), logging.getLogger("app.db") is log, log)
# expect: 10 app.db.x True True <Logger app.db (DEBUG)>
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(31),
      logging.getLogger(), handler.level)  # expect: WARNING 40 Level 31 <RootLogger root (WARNING)> 0
for wrong in (lambda: log.setLevel("LOUD"), lambda: logging.Formatter("x"),
              lambda: log.info("x", extra={"message": 1})):
    try:
        wrong()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: ValueError Unknown level: 'LOUD'
# expect: ValueError Invalid format 'x' for '%' style
# expect: KeyError "Attempt to overwrite 'message' in LogRecord"
