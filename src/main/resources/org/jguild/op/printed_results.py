"""Finds variables of a script that are results and not flags. Standard library only."""

import ast

PRINTING = ("print", "write", "info", "debug", "warning", "log", "echo")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
LOOPS = (ast.For, ast.AsyncFor, ast.While)


def results(tree):
    """Returns the variables that are no flags: printed results and lists that the script fills."""
    return printed_results(tree) | filled_lists(tree)


def filled_lists(tree):
    """Returns the variables that are an empty list first, to which the script adds elements."""
    empty = set()
    filled = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List) and not node.value.elts:
            empty |= {each.id for each in node.targets if isinstance(each, ast.Name)}
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in ("append", "extend", "insert"):
            filled.add(getattr(called.value, "id", None))
    return empty & filled


def printed_results(tree):
    """Returns the variables that the script computes in a loop, or in place, and prints.

    One that is computed from its former value, and from which the script computes something else, such as a learning rate that
    decreases, is an input: its first value matters.
    """
    reads = Reads()
    reads.visit(tree)
    results = changed(tree) & reads.printed
    replaced = replaced_in_loops(tree)
    while True:
        inputs = {
            name
            for name, copies in reads.uses
            if name in results and name not in replaced and not (copies and results.issuperset(copies))
        }
        if not inputs:
            return results
        # A variable that is used for an input is an input too.
        results -= inputs


def changed(tree):
    """Returns the variables of the script that it computes in a loop, or in place, or in a function."""
    found = set()
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            shared = {name for each in ast.walk(node) if isinstance(each, ast.Global) for name in each.names}
            found |= shared & assigned(node)
        elif isinstance(node, LOOPS + (ast.AugAssign,)):
            found |= assigned(node)
        elif isinstance(node, (ast.If, ast.With, ast.Try)):
            for each in ast.walk(node):
                if isinstance(each, LOOPS + (ast.AugAssign,)):
                    found |= assigned(each)
    return found


def replaced_in_loops(tree):
    """Returns the variables that a loop assigns without their former value, so that their first value does not matter."""
    return {
        name
        for loop in ast.walk(tree)
        if isinstance(loop, LOOPS)
        for each in ast.walk(loop)
        if isinstance(each, ast.Assign)
        for name in assigned(each) - names(each.value)
    }


def assigned(node):
    """Returns the names that a statement and those in it assign."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def names(node):
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


class Reads(ast.NodeVisitor):
    """Collects the variables that are printed, and the uses of variables to compute others."""

    def __init__(self):
        self.printed = set()
        # Pairs of a variable and the variables to which its value is copied; there are none if something else is computed.
        self.uses = set()
        self.targets = frozenset()
        self.copies = False
        self.printing = 0
        self.conditions = 0
        self.local = frozenset()

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load) or node.id in self.local:
            return
        if self.printing:
            self.printed.add(node.id)
        elif not self.conditions and node.id not in self.targets:
            self.uses.add((node.id, self.targets if self.copies else frozenset()))

    def visit_Call(self, node):
        self.visit(node.func)
        prints = (getattr(node.func, "id", None) or getattr(node.func, "attr", "")) in PRINTING
        self.printing += prints
        for part in node.args + node.keywords:
            self.visit(part)
        self.printing -= prints

    def visit_Assign(self, node):
        before = self.targets, self.copies
        self.targets, self.copies = frozenset(assigned(node)), is_copy(node.value)
        self.generic_visit(node)
        self.targets, self.copies = before

    def visit_AugAssign(self, node):
        before = self.targets
        self.targets = frozenset(assigned(node))
        self.generic_visit(node)
        self.targets = before

    def generic_visit(self, node):
        if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert)):
            self.conditions += 1
            self.visit(node.test)
            self.conditions -= 1
            rest = [value for field, value in ast.iter_fields(node) if field != "test"]
            for part in rest:
                for each in part if isinstance(part, list) else [part]:
                    if isinstance(each, ast.AST):
                        self.visit(each)
        elif isinstance(node, FUNCTIONS):
            before = self.local
            self.local = self.local | local_names(node)
            super().generic_visit(node)
            self.local = before
        else:
            super().generic_visit(node)


def is_copy(value):
    """Whether a value is that of another variable, or the smaller or larger of two, as in best = min(best, loss)."""
    return isinstance(value, ast.Name) or (
        isinstance(value, ast.Call) and getattr(value.func, "id", "") in ("min", "max")
    )


def local_names(function):
    """Returns the parameters of a function and the variables that it assigns for itself."""
    shared = {name for each in ast.walk(function) if isinstance(each, ast.Global) for name in each.names}
    parameters = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)}
    return parameters | (assigned(function) - shared)
