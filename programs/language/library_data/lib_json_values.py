# json: dumps of every kind of value and key.
import json

print(
    json.dumps((1, 2, (3,))),
    json.dumps("text"),
    json.dumps(None),
    json.dumps(1.0),
    json.dumps(10**30),
    json.dumps(True),
)  # expect: [1, 2, [3]] "text" null 1.0 1000000000000000000000000000000 true
print(json.dumps('quote " back \\ slash / newline \n tab \t bell \x07 é € 😀'))
# expect: "quote \" back \\ slash / newline \n tab \t bell \u0007 \u00e9 \u20ac \ud83d\ude00"
print(json.dumps("é € 😀 \x7f", ensure_ascii=False))  # expect: "é € 😀 "
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}))
# expect: {"1": "bool", "2.5": "float", "null": "none"}
print(json.dumps([float("inf"), float("-inf"), float("nan")]))  # expect: [Infinity, -Infinity, NaN]
print(json.dumps({"b": 1, "a": [3, 1, {"z": 1, "y": 2}]}, sort_keys=True))
# expect: {"a": [3, 1, {"y": 2, "z": 1}], "b": 1}
print(json.dumps({(1, 2): "skipped", "kept": 1}, skipkeys=True))  # expect: {"kept": 1}
