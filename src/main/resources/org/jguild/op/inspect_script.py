"""Finds the flags of a Python script: inspect_script.py RESULT SCRIPT

Writes a JSON object to the file RESULT. Standard library only. If the script or a module of its project imports one of PARSERS,
the script is run until it parses its arguments, and the flags are its options and arguments. Otherwise, and if it
parses none, they are the script's assignments of plain values at module level.
"""

import ast
import json
import os
import shlex
import sys

if getattr(sys.flags, "safe_path", False):
    # Otherwise Python does this.
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import inspect_config
import launch_script
import printed_results

PARSERS = ("argparse", "optparse", "click", "typer")

# Libraries that read arguments, whose options are not found.
LIBRARIES = ("hydra", "tyro", "fire", "docopt", "absl", "jsonargparse", "simple_parsing", "tap", "defopt", "plac", "pyrallis", "draccus")


def main(result, script):
    answer = {"python": sys.executable, "dest": "globals", "flags": [], "reader": "", "computed": [], "error": None}
    try:
        with open(script, "rb") as source:
            tree = ast.parse(source.read(), script)
    except SyntaxError as error:
        answer["error"] = "line %s: %s" % (error.lineno, error.msg)
        return write(result, answer)
    except ValueError as error:
        answer["error"] = str(error)
        return write(result, answer)
    statements = [node for body in launch_script.blocks(tree) for node in body]
    answer["flags"] = list(global_flags(statements, printed_results.results(tree)))
    answer["reader"] = reader(tree)
    answer["computed"] = sorted(launch_script.computed(tree))
    answer["flags"] += config_flags(tree, {flag["name"] for flag in answer["flags"]})
    # Also for a script that ends in another way before it parses.
    write(result, answer)
    parsers = imported_parsers(tree, os.path.dirname(script), set())
    if parsers:
        import inspect_parsers

        def found(flags, final):
            write(result, dict(answer, dest="args", flags=flags, reader="", computed=[]))
            if final:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(0)

        inspect_parsers.run_until_parsed(script, parsers, parse_calls(tree), parses_nothing(tree), found)


def reader(tree):
    """Returns the library with which the script reads its arguments, or sys.argv; the empty text if neither is known."""
    imported = {name.split(".")[0] for name in imported_modules(tree)}
    for library in LIBRARIES:
        if library in imported:
            return library
    reads = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "argv"]
    return "sys.argv" if reads else ""


def write(result, answer):
    with open(result + ".part", "w", encoding="utf-8") as out:
        json.dump(answer, out)
    os.replace(result + ".part", result)


def imported_parsers(tree, folder, seen):
    """Returns which of the PARSERS the script, or a module in its folder that it imports, imports."""
    found = set()
    for name in imported_modules(tree):
        root = name.split(".")[0]
        if root in PARSERS:
            found.add(root)
            continue
        if name.endswith(("ArgumentParser", "ArgParser")):
            # A class of a library, such as HfArgumentParser of transformers: most of them extend that of argparse.
            found.add("argparse")
        for path in module_files(folder, name):
            if path not in seen:
                seen.add(path)
                try:
                    with open(path, "rb") as source:
                        module = ast.parse(source.read())
                except (OSError, SyntaxError, ValueError, RecursionError):
                    continue
                found |= imported_parsers(module, folder, seen)
    return found


def imported_modules(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
            for alias in node.names:
                yield "." * node.level + (node.module + "." if node.module else "") + alias.name


def module_files(folder, name):
    """Returns the files that a module of this name may have: below the folder, or for a relative import near it."""
    path = os.path.join(folder, *name.strip(".").split("."))
    candidates = [path + ".py", os.path.join(path, "__init__.py")]
    if name.startswith("."):
        parent = os.path.join(os.path.dirname(folder), *name.strip(".").split("."))
        candidates += [parent + ".py", os.path.join(parent, "__init__.py")]
    return [file for file in candidates if os.path.isfile(file)]


def parse_calls(node):
    """Returns how many calls in the script parse arguments; of alternatives, such as a() if b else c(), one is counted."""
    if isinstance(node, list):
        return sum(map(parse_calls, node))
    if isinstance(node, (ast.If, ast.IfExp)):
        return parse_calls(node.test) + max(parse_calls(node.body), parse_calls(node.orelse))
    names = ("parse_args", "parse_known_args", "parse_intermixed_args")
    own = isinstance(node, ast.Attribute) and node.attr in names
    return own + sum(map(parse_calls, ast.iter_child_nodes(node)))


def parses_nothing(tree):
    """Whether the script parses an empty list, as in parse_args([]), and so no arguments of the command line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "").startswith("parse_") and node.args:
            given = node.args[0]
            if isinstance(given, ast.List) and not given.elts or isinstance(given, ast.Constant) and given.value == "":
                return True
    return False


# Assignments


def global_flags(statements, results):
    seen = set()
    for node in statements:
        if isinstance(node, ast.For):
            # Assigned after the loop, its variable is no flag either.
            seen |= printed_results.assigned(node.target)
        for name in launch_script.assigned(node):
            if name.startswith("_") or name in seen or name in results:
                continue
            try:
                default = constant(node.value)
            except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError, ArithmeticError):
                continue
            flag = global_flag(name, default)
            if flag:
                seen.add(name)
                yield flag


def config_flags(tree, taken):
    """Returns the flags of configurations; a name that is not unique is preceded by that of the class."""
    fields = inspect_config.config_fields(tree)
    names = [field.name for field in fields]
    flags = []
    for field in fields:
        is_unique = names.count(field.name) == 1 and field.name not in taken
        flag = global_flag(field.names[0 if is_unique else 1], constant(field.default()))
        if flag:
            flags.append(flag)
    return flags


def constant(node):
    """Returns the value of a literal, or of arithmetic with numbers."""
    if isinstance(node, ast.BinOp) and launch_script.is_arithmetic(node):
        return eval(compile(ast.Expression(node), "<value>", "eval"))
    return ast.literal_eval(node)


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


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
