"""Finds the configurations of a script: dataclasses of which it creates one object."""

import _ast

import launch_script


class ConfigField:
    """A field of a dataclass of which the script creates one object, as its configuration."""

    def __init__(self, kind, name, node, part):
        self.name = name
        self.names = (name, kind + "." + name)
        self.node = node
        self.part = part

    def default(self):
        return getattr(self.node, self.part)


def config_fields(tree):
    """Returns the fields with plain defaults, except those that the script computes after it has created the object."""
    kinds = {node.name: node for node in tree.body if isinstance(node, _ast.ClassDef) and is_dataclass(node)}
    nodes = list(walk(tree)) if kinds else []
    fields = []
    for name, kind in kinds.items():
        creations = [node for node in nodes if creates(node, name)]
        if len(creations) != 1 or isinstance(creations[0], _ast.Call) and is_with_positions(creations[0]):
            continue
        given = {each.arg: each for each in getattr(creations[0], "keywords", ())}
        targets = [each for node in nodes if getattr(node, "value", None) is creations[0] for each in launch_script.assigned(node)]
        computed = computed_attributes(tree.body, targets) | computed_attributes(kind.body, ["self"])
        for statement in kind.body:
            field = config_field(name, statement, given)
            if field and field.name not in computed and not field.name.startswith("_"):
                fields.append(field)
    return fields


def is_dataclass(node):
    names = [getattr(each, "func", each) for each in node.decorator_list]
    return any("dataclass" in (getattr(each, "id", None), getattr(each, "attr", None)) for each in names)


def walk(node):
    yield node
    for name in node._fields:
        child = getattr(node, name, None)
        for part in child if isinstance(child, list) else [child]:
            if isinstance(part, _ast.AST):
                yield from walk(part)


def creates(node, name):
    """Whether this creates an object: Config(...), field(default_factory=Config), or a library does, as with tyro.cli(Config)."""
    if isinstance(node, _ast.keyword):
        return node.arg == "default_factory" and getattr(node.value, "id", None) == name
    if not isinstance(node, _ast.Call):
        return False
    called = getattr(node.func, "id", getattr(node.func, "attr", None))
    return called == name or is_read_by_library(node) and getattr(node.args[0], "id", None) == name


def is_read_by_library(call):
    return getattr(call.func, "id", getattr(call.func, "attr", None)) in ("cli", "parse") and bool(call.args)


def is_with_positions(call):
    given = call.args and not is_read_by_library(call)
    return bool(given) or any(each.arg is None for each in call.keywords)


def config_field(kind, statement, given):
    """Returns the field that a statement of a class declares; None if it has no plain default."""
    names = launch_script.assigned(statement) if isinstance(statement, _ast.AnnAssign) else []
    if not names:
        return None
    node, part = given.get(names[0], statement), "value"
    value = node.value
    if isinstance(value, _ast.Call) and "field" in (getattr(value.func, "id", None), getattr(value.func, "attr", None)):
        for each in value.keywords:
            if each.arg == "default":
                node = each
            elif each.arg == "default_factory" and isinstance(each.value, _ast.Lambda):
                node, part = each.value, "body"
    return ConfigField(kind, names[0], node, part) if launch_script.is_plain(getattr(node, part)) else None


def computed_attributes(body, targets):
    """Returns the attributes of objects that statements assign, unless on a condition or computed from their own value."""
    found = set()
    for node in body:
        for target in node.targets if isinstance(node, _ast.Assign) else ():
            name = getattr(target, "attr", None)
            is_own = any(getattr(each, "attr", None) == name for each in walk(node.value))
            if name and getattr(target.value, "id", None) in targets and not is_own:
                found.add(name)
        if not isinstance(node, _ast.If) or launch_script.is_main_block(node):
            for part in ("body", "orelse", "finalbody"):
                found |= computed_attributes(getattr(node, part, []), targets)
    return found
