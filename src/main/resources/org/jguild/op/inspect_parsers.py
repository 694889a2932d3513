"""Runs a script until it parses its arguments with argparse, optparse, click or typer, and describes what it parses."""

import enum
import os
import sys
import threading

import launch_script
from inspect_values import plain, split_words

# How long a script may run after its first parser was seen, if it parses arguments more than once.
PATIENCE_SECONDS = 10


def run_until_parsed(script, parsers, calls, parses_nothing, found):
    """Calls found(flags, final) with the flags of the script; the last call does not return."""
    if "click" in parsers or "typer" in parsers:
        import inspect_click

        inspect_click.watch(found)
    if "optparse" in parsers:
        import inspect_optparse

        inspect_optparse.watch(found)
    watch_argparse(calls, parses_nothing, found)
    sys.dont_write_bytecode = True
    code, module = launch_script.load("args", script, [])
    # The script may have modules with the names of those of the inspection.
    own = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [folder for folder in sys.path if folder != own]
    for name, each in list(sys.modules.items()):
        if os.path.dirname(getattr(each, "__file__", None) or "") == own:
            del sys.modules[name]
    sys.modules["__main__"] = module
    try:
        exec(code, module.__dict__)
    except SystemExit as end:
        if end.code and not isinstance(end.code, int):
            raise


def arguments():
    """Returns the arguments of the program."""
    return sys.argv[1:]


# argparse


def watch_argparse(calls, parses_nothing, found):
    import argparse

    flags = []
    parse = argparse.ArgumentParser.parse_known_args
    parse_intermixed = argparse.ArgumentParser.parse_known_intermixed_args
    state = {"seen": 0, "within": False}

    def see(parser, final):
        known = {flag["name"] for flag in flags}
        flags.extend(flag for flag in parser_flags(parser) if flag["name"] not in known)
        state["seen"] += 1
        if not final:
            timer = threading.Timer(PATIENCE_SECONDS, found, (flags, True))
            timer.daemon = True
            timer.start()
        found(flags, final)

    def parse_known_args(self, args=None, namespace=None, *more, **options):
        if args is not None and (parses_nothing or list(args) != arguments()):
            return parse(self, args, namespace, *more, **options)
        final = state["within"] or state["seen"] + 1 >= calls
        see(self, final)
        # Another parser follows: the script continues as if no argument was given.
        for action in self._actions:
            action.required = False
        return parse(self, [], namespace, *more, **options)

    def parse_args(self, args=None, namespace=None):
        outer, state["within"] = state["within"], True
        try:
            known, rest = self.parse_known_args(args, namespace)
        finally:
            state["within"] = outer
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return known

    def parse_known_intermixed_args(self, args=None, namespace=None):
        if args is not None and (parses_nothing or list(args) != arguments()):
            return parse_intermixed(self, args, namespace)
        return self.parse_known_args(args, namespace)

    def print_help(self, file=None):
        see(self, True)

    argparse.ArgumentParser.parse_known_args = parse_known_args
    argparse.ArgumentParser.parse_args = parse_args
    argparse.ArgumentParser.parse_known_intermixed_args = parse_known_intermixed_args
    argparse.ArgumentParser.print_help = print_help
    argparse.ArgumentParser.print_usage = print_help


def parser_flags(parser, command=()):
    flags = []
    merged = set()
    for action in parser._actions:
        if action in merged:
            continue
        other = opposite(parser, action)
        if other is not None:
            merged.add(other)
        flags += action_flags(parser, action, other, command)
    return flags


def opposite(parser, action):
    """Returns the action that sets the same attribute to the opposite truth value, if there is exactly one."""
    kinds = {"_StoreTrueAction": "_StoreFalseAction", "_StoreFalseAction": "_StoreTrueAction"}
    wanted = kinds.get(type(action).__name__)
    if wanted is None:
        return None
    same = [a for a in parser._actions if a is not action and a.dest == action.dest]
    return same[0] if len(same) == 1 and type(same[0]).__name__ == wanted else None


def action_flags(parser, action, other, command):
    kind = type(action).__name__
    if kind in ("_HelpAction", "_VersionAction"):
        return []
    if kind == "_SubParsersAction":
        return command_flags(parser, action, command)
    form = "either" if other is not None else option_form(action)
    option = long_option(action)
    flag = {
        "name": option.lstrip("".join(parser.prefix_chars)) if option else action.dest,
        "option": option or "",
        "form": form,
        "description": help_text(action),
        "required": is_required(action),
        "command": " ".join(command),
        "marks": (parser.prefix_chars or "") + (parser.fromfile_prefix_chars or ""),
    }
    default = parser.get_default(action.dest)
    if other is not None:
        yes, no = (action, other) if kind == "_StoreTrueAction" else (other, action)
        flag.update(name=long_option(yes).lstrip("-"), option=long_option(yes), off=long_option(no))
    elif switches_off(parser, action):
        form = flag["form"] = "either"
        flag["off"] = option
    elif form == "either":
        flag["off"] = next(o for o in action.option_strings if o.startswith("--no-"))
    if action.choices is not None and form == "value":
        words = (as_argument(choice, action.type) for choice in action.choices)
        flag["choices"] = [word for word in words if word is not None]
    flag.update(value_of(action, form, default))
    if is_ambiguous(parser, action, other, flag):
        # Which of the options that set this attribute has its default is not known.
        flag["default"] = None
    return [flag]


def switches_off(parser, action):
    """Whether an option sets an attribute of its own name to false that is true without it."""
    is_false = type(action).__name__ == "_StoreFalseAction" and parser.get_default(action.dest) is True
    return is_false and long_option(action).lstrip(parser.prefix_chars).replace("-", "_") == action.dest


def is_ambiguous(parser, action, other, flag):
    """Whether a default could also be that of another option, which sets the same attribute."""
    alone = all(each in (action, other) or each.dest != action.dest for each in parser._actions)
    return not alone and (flag["form"] in ("value", "split", "either") or flag["form"] == "switch" and flag["default"])


def is_added(action):
    """Whether the values of an option are added to those of its default."""
    return type(action).__name__ in ("_AppendAction", "_ExtendAction")


def is_required(action):
    # A positional argument with nargs "*" counts as required, though it may have no values.
    return bool(action.required) and action.nargs not in ("*", "?")


def long_option(action):
    options = [o for o in action.option_strings if len(o) > 2 and not o[1].isalnum()] or action.option_strings
    return options[0] if options else None


def command_flags(parser, action, command):
    import argparse

    dest = action.dest if action.dest not in (None, argparse.SUPPRESS) else "command"
    name = " ".join(command + (dest,)).replace(" ", "-") if command and dest == "command" else dest
    required = bool(getattr(action, "required", False))
    flags = [
        {
            "name": name,
            "option": "",
            "form": "command",
            "type": "STRING",
            "default": None,
            "description": help_text(action) or "the command",
            "required": required,
            "command": " ".join(command),
            "choices": list(action.choices),
        }
    ]
    for word, child in action.choices.items():
        flags += parser_flags(child, command + (word,))
    return flags


def help_text(action):
    import argparse

    return "" if action.help in (None, argparse.SUPPRESS) else str(action.help)


def option_form(action):
    """How the value of a flag becomes arguments."""
    kind = type(action).__name__
    if kind == "BooleanOptionalAction":
        return "either"
    if kind == "_CountAction":
        return "count"
    if action.nargs == 0:
        return "switch"
    pairs = isinstance(action.nargs, int) and action.nargs > 1
    several = action.nargs in ("*", "+", "...") or pairs
    if kind == "_ExtendAction" and not pairs or kind == "_AppendAction" and not several:
        return "append"
    return "split" if several else "value"


def value_of(action, form, default):
    """Returns the type of a flag, its default, and for a truth value the words that the program takes for it."""
    import argparse

    if default == argparse.SUPPRESS:
        default = None
    if form == "switch":
        # The program may have the value of the option without it.
        is_constant = isinstance(action, argparse._StoreConstAction) and action.const not in (None, False)
        return {"type": "BOOLEAN", "default": is_constant and default == action.const}
    if form == "either":
        return {"type": "BOOLEAN", "default": default if isinstance(default, bool) else None}
    if form == "count":
        return {"type": "INT", "default": default if isinstance(default, int) else 0}
    if form in ("split", "append"):
        if form == "split" and is_added(action) and default is not None:
            # A list of lists, to which the option adds one.
            return {"type": "STRING", "default": None}
        several = isinstance(default, (list, tuple))
        words = [as_argument(value, action.type) or str(value) for value in default] if several else []
        return {"type": "STRING", "default": split_words(words) if several else plain(default)}
    if action.type in (int, float) and isinstance(default, str):
        try:
            default = action.type(default)
        except ValueError:
            pass
    kind = {None: "STRING", str: "STRING", int: "INT", float: "NUMBER"}.get(action.type)
    if kind is not None:
        return {"type": kind, "default": plain(default)}
    words = truth_words(action.type)
    if words and (isinstance(default, bool) or (default is None and set(words) == {"yes", "no"})):
        return dict({"type": "BOOLEAN", "default": plain(default)}, **words)
    is_text = not isinstance(default, (bool, int, float)) and default is not None
    return {"type": "STRING" if is_text else "ANY", "default": as_argument(default, action.type)}


def as_argument(value, convert):
    """Returns the argument that is converted to a value: for a member of an enum its value or its name."""
    if isinstance(value, enum.Enum) and callable(convert):
        for word in (str(value.value), value.name, str(value)):
            try:
                if convert(word) == value:
                    return word
            except Exception:
                continue
    return plain(value)


def truth_words(convert):
    """Returns for which words a function returns True and False."""
    words = {}
    for name, value, candidates in (
        ("yes", True, ("true", "True", "yes", "1", "on", "t", "y")),
        ("no", False, ("false", "False", "no", "0", "off", "f", "n", "")),
    ):
        for word in candidates:
            try:
                if convert(word) is value:
                    words[name] = word
                    break
            except Exception:
                continue
    return words
