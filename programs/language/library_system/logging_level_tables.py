# The tables of level names: those that programs look into, and their order.
import logging

print(logging._nameToLevel)
# expect: {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0}
print(logging._levelToName)
# expect: {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
print(list(logging.getLevelNamesMapping()))
# expect: ['CRITICAL', 'FATAL', 'ERROR', 'WARN', 'WARNING', 'INFO', 'DEBUG', 'NOTSET']
logging.addLevelName(5, "TRACE")
print(logging._nameToLevel["TRACE"], logging._levelToName[5], logging.getLevelName(5), logging.getLevelName("TRACE"))
# expect: 5 TRACE TRACE 5
