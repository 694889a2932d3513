"""Describes the options and arguments of a program that uses click or typer."""

import enum
import importlib

from inspect_values import plain, split_words


def watch(found):
    """Makes the first command that would parse the arguments of the program call found(flags, final) instead."""

    def watched(original):
        def make_context(self, info_name, args, parent=None, **extra):
            if parent is None:
                found(click_flags(self, settings=dict(extra, info_name=info_name)), True)
            return original(self, info_name, args, parent, **extra)

        return make_context

    # Newer versions of typer contain a copy of click.
    for name in ("click.core", "typer._click.core"):
        try:
            library = importlib.import_module(name)
        except ImportError:
            continue
        for kind in vars(library).values():
            if isinstance(kind, type) and "make_context" in vars(kind):
                kind.make_context = watched(kind.make_context)


def click_flags(command, path=(), settings=None):
    settings = {**(getattr(command, "context_settings", None) or {}), **(settings or {}), "resilient_parsing": True}
    context = command.context_class(command, **settings)
    flags = []
    for parameter in command.get_params(context):
        # Options of typer itself, which install the completion of a shell.
        is_own = (getattr(getattr(parameter, "callback", None), "__module__", None) or "").startswith("typer.")
        if parameter.name != "help" and not getattr(parameter, "is_eager", False) and not is_own:
            flags.append(click_flag(context, parameter, path))
    if hasattr(command, "list_commands"):
        names = command.list_commands(context)
        flags.append(
            {
                "name": "command" if not path else "-".join(path) + "-command",
                "option": "",
                "form": "command",
                "type": "STRING",
                "default": None,
                "description": "the command",
                "required": not getattr(command, "invoke_without_command", False),
                "command": " ".join(path),
                "choices": names,
            }
        )
        for name in names:
            child = command.get_command(context, name)
            if child is not None:
                flags += click_flags(child, path + (name,), {"parent": context, "info_name": name})
    return flags


def initial_value(context, parameter):
    """Returns the value without arguments: of the environment variable, or of the configuration, else the default."""
    for read in (
        lambda: parameter.value_from_envvar(context),
        lambda: context.lookup_default(parameter.name),
        lambda: parameter.get_default(context),
    ):
        try:
            value = read()
        except Exception:
            continue
        if value is not None and type(value).__name__ not in ("Sentinel", "UNSET") and "UNSET" not in repr(value):
            return value
    return None


def converted(parameter, kind, value):
    """Returns a number or a truth value that is written as text, as an environment variable has it."""
    if isinstance(value, str) and kind in ("INT", "NUMBER", "BOOLEAN"):
        try:
            return parameter.type.convert(value, parameter, None)
        except Exception:
            return None
    return value


def switch(context, parameter, default, option):
    """Describes an option without a value: --name sets it to flag_value."""
    value = getattr(parameter, "flag_value", True)
    if value is False and default is True and option.lstrip("-").replace("-", "_") == parameter.name:
        # It switches off what is on by default.
        return {"form": "either", "type": "BOOLEAN", "default": True, "off": option}
    is_set = default is not None and (default == value or default is True)
    same = [each for each in context.command.params if each.name == parameter.name]
    return {"form": "switch", "type": "BOOLEAN", "default": None if is_set and len(same) > 1 else is_set}


def click_flag(context, parameter, path):
    default = initial_value(context, parameter)
    is_option = parameter.param_type_name == "option"
    options = [o for o in parameter.opts if o.startswith("--")] or parameter.opts
    off = [o for o in parameter.secondary_opts if o.startswith("--")] or parameter.secondary_opts
    flag = {
        "name": options[0].lstrip("-") if is_option else parameter.name,
        "option": options[0] if is_option else "",
        "description": (getattr(parameter, "help", None) or "") if is_option else "",
        "required": bool(parameter.required or getattr(parameter, "prompt", None)) and default is None,
        "command": " ".join(path),
        "marks": "-",
    }
    several = getattr(parameter, "multiple", False)
    kinds = {"integer": "INT", "float": "NUMBER", "boolean": "BOOLEAN", "text": "STRING"}
    kind = kinds.get(parameter.type.name.replace(" range", ""), "ANY")
    if not several and parameter.nargs == 1:
        default = converted(parameter, kind, default)
    if getattr(parameter, "count", False):
        flag.update(form="count", type="INT", default=default or 0)
    elif getattr(parameter, "is_flag", False) and off:
        flag.update(form="either", type="BOOLEAN", default=bool(default), off=off[0])
    elif getattr(parameter, "is_flag", False):
        flag.update(switch(context, parameter, default, options[0]))
    elif several or parameter.nargs != 1:
        words = split_words(default) if isinstance(default, (list, tuple)) and default else None
        flag.update(form="repeat" if several else "split", type="STRING", default=words)
    elif kind == "BOOLEAN":
        flag.update(form="value", type=kind, default=plain(default), yes="true", no="false")
    else:
        flag.update(form="value", type="STRING" if kind == "ANY" and isinstance(default, str) else kind, default=plain(default))
        if getattr(parameter.type, "choices", None):
            if isinstance(default, enum.Enum) and default.value in parameter.type.choices:
                flag["default"] = default.value
            flag["choices"] = [c for c in map(plain, parameter.type.choices) if c is not None]
            flag["type"] = "STRING"
    return flag
