# json: dumps with indentation, separators and sorted keys.
import json

data = {"name": "Ada", "age": 36, "tags": ["x", "y"], "nested": {"a": None, "b": True, "c": False}, "pi": 3.14159}
text = json.dumps(data)
print(text)
# expect: {"name": "Ada", "age": 36, "tags": ["x", "y"], "nested": {"a": null, "b": true, "c": false}, "pi": 3.14159}
print(json.loads(text) == data)  # expect: True
print(json.dumps(data, indent=2))
# expect: {
# expect:   "name": "Ada",
# expect:   "age": 36,
# expect:   "tags": [
# expect:     "x",
# expect:     "y"
# expect:   ],
# expect:   "nested": {
# expect:     "a": null,
# expect:     "b": true,
# expect:     "c": false
# expect:   },
# expect:   "pi": 3.14159
# expect: }
print(json.dumps(data, indent="\t", sort_keys=True))
# expect: {
# expect: 	"age": 36,
# expect: 	"name": "Ada",
# expect: 	"nested": {
# expect: 		"a": null,
# expect: 		"b": true,
# expect: 		"c": false
# expect: 	},
# expect: 	"pi": 3.14159,
# expect: 	"tags": [
# expect: 		"x",
# expect: 		"y"
# expect: 	]
# expect: }
print(json.dumps(data, separators=(",", ":")))
# expect: {"name":"Ada","age":36,"tags":["x","y"],"nested":{"a":null,"b":true,"c":false},"pi":3.14159}
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], {}], indent=1))
# expect: [] {} [
# expect:  [],
# expect:  {}
# expect: ]
