"""Answers, a line for a line: reads {"read": TEXT} or {"write": VALUE} as JSON, tells what PyYAML makes of it."""
import json
import sys

import yaml


def told(value):
    """Names the type beside the value, so that 1, 1.0, True and '1' stay apart."""
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", "true" if value else "false"]
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", repr(value)]
    if isinstance(value, str):
        return ["str", value]
    if isinstance(value, list):
        return ["list"] + [told(item) for item in value]
    if isinstance(value, dict):
        return ["map"] + [[told(key), told(item)] for key, item in value.items()]
    return ["other", str(value)]


def meant(tagged):
    kind, rest = tagged[0], tagged[1:]
    if kind == "list":
        return [meant(item) for item in rest]
    if kind == "map":
        return {meant(key): meant(item) for key, item in rest}
    makers = {"null": lambda: None, "bool": lambda: rest[0] == "true", "int": lambda: int(rest[0])}
    return makers.get(kind, lambda: float(rest[0]) if kind == "float" else rest[0])()


def answer(request):
    if "write" in request:
        text = yaml.safe_dump(meant(request["write"]), default_flow_style=False, indent=2)
        return text[:-4] if text.endswith("\n...\n") else text
    try:
        return told(yaml.safe_load(request["read"]))
    except Exception as e:  # the parser raises errors of its own and those of the converters
        return ["error", type(e).__name__]


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
