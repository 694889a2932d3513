"""Finds the flags of a Python script: inspect_script.py RESULT SCRIPT

Writes a JSON object to the file RESULT. Standard library only. The flags are the script's assignments of plain values at
module level; or, if the script imports argparse, the options of its parser, for which it is run until it parses.
"""

import ast
import json
import os
import shlex
import sys


def main(result, script):
    answer = {"python": sys.executable, "dest": "globals", "flags": [], "error": None}
    try:
        with open(script, "rb") as source:
            tree = ast.parse(source.read(), script)
    except SyntaxError as error:
        answer["error"] = "line %s: %s" % (error.lineno, error.msg)
        return write(result, answer)
    except ValueError as error:
        answer["error"] = str(error)
        return write(result, answer)
    if imports_argparse(tree):
        run_until_parsed(script, lambda parser: finish(result, answer, parser))
    answer["flags"] = list(global_flags(tree))
    write(result, answer)


def write(result, answer):
    with open(result, "w", encoding="utf-8") as out:
        json.dump(answer, out)


def imports_argparse(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(a.name == "argparse" for a in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "argparse":
            return True
    return False


# Assignments


def global_flags(tree):
    seen = set()
    for node in tree.body:
        name, value = assignment(node)
        if name is None or name.startswith("_") or name in seen:
            continue
        try:
            default = ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            continue
        flag = global_flag(name, default)
        if flag:
            seen.add(name)
            yield flag


def assignment(node):
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id, node.value
    if isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
        return node.target.id, node.value
    return None, None


def global_flag(name, default):
    if isinstance(default, list):
        return {"name": name, "type": "STRING", "default": split_text(default), "form": "split"}
    kind = value_type(default)
    return {"name": name, "type": kind, "default": default, "form": "value"} if kind else None


def value_type(value):
    if value is None:
        return "ANY"
    if isinstance(value, bool):
        return "BOOLEAN"
    if isinstance(value, (int, float)):
        return "NUMBER"
    return "STRING" if isinstance(value, str) else None


def split_text(values):
    return " ".join(shlex.quote(v if isinstance(v, str) else repr(v)) for v in values)


# Options


def run_until_parsed(script, parsed):
    import argparse
    import runpy

    def parse_known_args(self, *args, **kwargs):
        parsed(self)

    argparse.ArgumentParser.parse_known_args = parse_known_args
    sys.dont_write_bytecode = True
    sys.argv = [script]
    if not getattr(sys.flags, "safe_path", False):
        sys.path[0] = os.path.dirname(script)
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise


def finish(result, answer, parser):
    answer["dest"] = "args"
    answer["flags"] = [flag for flag in map(option_flag, parser._actions) if flag]
    write(result, answer)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def option_flag(action):
    import argparse

    options = [o for o in action.option_strings if o.startswith("--")] or list(action.option_strings)
    form = option_form(action)
    if not options or form is None:
        return None
    flag = {
        "name": options[0].lstrip("-"),
        "option": options[0],
        "type": option_type(action, form),
        "default": option_default(action, form),
        "form": form,
        "description": "" if action.help in (None, argparse.SUPPRESS) else action.help,
        "required": bool(action.required),
    }
    if form == "either":
        flag["off"] = next(o for o in action.option_strings if o.startswith("--no-"))
    if action.choices is not None and form == "value":
        flag["choices"] = [c for c in action.choices if value_type(c)]
    return flag


def option_form(action):
    """How the value of a flag becomes arguments; None for an option such as --help, which is not a flag."""
    kind = type(action).__name__
    if kind in ("_HelpAction", "_VersionAction", "_SubParsersAction"):
        return None
    if kind == "BooleanOptionalAction":
        return "either"
    if kind == "_CountAction":
        return "count"
    if action.nargs == 0:
        return "switch"
    if kind == "_AppendAction":
        return "append"
    several = action.nargs in ("*", "+") or (isinstance(action.nargs, int) and action.nargs > 1)
    return "split" if several else "value"


def option_type(action, form):
    if form in ("switch", "either"):
        return "BOOLEAN"
    if form == "count":
        return "INT"
    if form in ("split", "append"):
        return "STRING"
    return {None: "STRING", str: "STRING", int: "INT", float: "NUMBER", bool: "BOOLEAN"}.get(action.type, "ANY")


def option_default(action, form):
    default = action.default
    if form == "switch":
        return False
    if form == "count":
        return default if isinstance(default, int) else 0
    if isinstance(default, (list, tuple)):
        return split_text(default)
    if isinstance(default, str) and default == "==SUPPRESS==":
        return None
    if isinstance(default, str) and action.type in (int, float):
        return action.type(default)
    if default is None or value_type(default):
        return default
    return str(default)


main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
