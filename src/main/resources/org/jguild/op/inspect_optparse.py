"""Describes the options of a program that uses optparse, by an argparse parser with the same options."""

import argparse
import optparse

import inspect_parsers

TYPES = {"int": int, "long": int, "float": float}


def watch(found):
    """Makes the first parser that would parse the arguments of the program call found(flags, final) instead."""
    parse = optparse.OptionParser.parse_args

    def parse_args(self, args=None, values=None):
        if args is None or list(args) == inspect_parsers.arguments():
            found(optparse_flags(self), True)
        return parse(self, args, values)

    optparse.OptionParser.parse_args = parse_args


def optparse_flags(parser):
    equivalent = argparse.ArgumentParser(add_help=False, conflict_handler="resolve")
    defaults = parser.get_default_values()
    options = list(parser.option_list)
    for group in parser.option_groups:
        options += group.option_list
    for option in options:
        if option.action not in ("help", "version"):
            add(equivalent, option, defaults)
    if "args" not in vars(defaults):
        equivalent.add_argument("args", nargs="*", help="the arguments that are no options")
    return inspect_parsers.parser_flags(equivalent)


def add(equivalent, option, defaults):
    names = option._short_opts + option._long_opts
    dest = option.dest or names[-1].strip("-").replace("-", "_")
    settings = {"dest": dest, "help": option.help, "default": getattr(defaults, dest, None)}
    action = option.action
    if action == "callback":
        action = "store" if option.takes_value() else "store_true"
    if action in ("store_const", "append_const"):
        settings["const"] = option.const
    elif action in ("store", "append"):
        settings["type"] = TYPES.get(option.type, str)
        settings["choices"] = option.choices
        if option.nargs and option.nargs > 1:
            settings["nargs"] = option.nargs
    equivalent.add_argument(*names, action=action, **settings)
