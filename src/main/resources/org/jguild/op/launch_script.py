"""Runs a Python script with flags: launch_script.py DEST SCRIPT ARGUMENT...

If DEST is "args", the arguments are those of the script. If it is "globals", they are pairs --NAME LITERAL, and replace the
values that the script assigns at module level, also in the processes that multiprocessing starts. Either way the script ends
when standard input is closed, since then the process that started it has ended.
"""

import _ast
import _thread
import os
import signal
import sys
import time


def exit_with_stdin(end=None):
    """Calls a function, by default end_group(), in a thread when standard input is closed."""
    stdin = os.dup(0)
    with open(os.devnull) as nothing:
        os.dup2(nothing.fileno(), 0)
    sys.stdin = open(0, closefd=False)
    try:
        os.setpgid(0, 0)
    except OSError:
        pass

    def watch():
        try:
            while os.read(stdin, 4096):
                pass
        except OSError:
            pass
        (end or end_group)()

    def start():
        _thread.start_new_thread(watch, ())

    start()
    os.register_at_fork(after_in_child=start)


def end_group():
    """Ends this process and those that it started: asks them to end, then kills them."""
    os.killpg(0, signal.SIGTERM)
    time.sleep(5)
    os.killpg(0, signal.SIGKILL)


def parse(source, name, mode):
    return compile(source, name, mode, _ast.PyCF_ONLY_AST, dont_inherit=True)


def set_globals(tree, arguments):
    """Replaces assigned values in the tree by the given ones; returns those for which there is no assignment."""
    values = {}
    for name, literal in zip(arguments[::2], arguments[1::2]):
        values[name[2:]] = parse(literal, "<flag>", "eval").body
    for body in blocks(tree):
        body[:] = [statement for node in body for statement in replaced(node, values)]
    if values:
        set_fields(tree, values)
    for name in list(values):
        if any([force(body, name, values[name]) for body in blocks(tree)]):
            del values[name]
    return values


def set_fields(tree, values):
    """Replaces the defaults of fields of configurations."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    try:
        import inspect_config
    finally:
        del sys.path[0]
    # The script may have modules with these names.
    for name in ("inspect_config", "launch_script"):
        sys.modules.pop(name, None)
    for field in inspect_config.config_fields(tree):
        for name in field.names:
            if name in values:
                setattr(field.node, field.part, with_position(values.pop(name), field.default()))


def blocks(tree):
    """Returns the lists of statements that may assign flags: the module, and its if __name__ == "__main__"."""
    return [tree.body] + [node.body for node in tree.body if is_main_block(node)]


def is_main_block(node):
    test = getattr(node, "test", None)
    if not isinstance(node, _ast.If) or not isinstance(test, _ast.Compare) or not isinstance(test.ops[0], _ast.Eq):
        return False
    sides = (test.left, test.comparators[0])
    return {getattr(side, "id", getattr(side, "value", None)) for side in sides} == {"__name__", "__main__"}


def replaced(node, values):
    """Returns the statements in place of one at module level."""
    if not any(name in values for name in assigned(node)) or not is_plain(node.value):
        return [node]
    return with_values(node, values)


def force(body, name, value):
    """Replaces the first assignment of any value to a name, in each branch; returns whether there is one."""
    for position, node in enumerate(body):
        if name in assigned(node):
            body[position : position + 1] = with_values(node, {name: value})
            return True
        if any([force(branch, name, value) for branch in branches(node)]):
            return True
    return False


def branches(node):
    """Returns the lists of statements of a branch or a block in which the script assigns its own variables."""
    if not isinstance(node, (_ast.If, _ast.Try, _ast.With)):
        return []
    bodies = [getattr(node, part, []) for part in ("body", "orelse", "finalbody")]
    return bodies + [handler.body for handler in getattr(node, "handlers", [])]


def computed(tree):
    """Returns the names to which the script assigns values that are not plain; force() can replace them."""
    names = set()
    bodies = blocks(tree)
    while bodies:
        for node in bodies.pop():
            names |= set(assigned(node))
            bodies += branches(node)
    return names


def with_values(node, values):
    """Returns the statements in place of an assignment: of a = b = 1, each given target gets its own assignment."""
    names = assigned(node)
    if len(names) == 1:
        node.value = with_position(values.pop(names[0]), node.value)
        return [node]
    others = [target for target in node.targets if target.id not in values]
    given = [target for target in node.targets if target.id in values]
    statements = []
    for target in given:
        statement = _ast.Assign([target], with_position(values.pop(target.id), node.value))
        for field in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(statement, field, getattr(node, field, None))
        statements.append(statement)
    node.targets = others
    return ([node] if others else []) + statements


def assigned(node):
    """Returns the names that a statement assigns; none if it also assigns something else than names."""
    if isinstance(node, _ast.Assign):
        names = [getattr(target, "id", None) for target in node.targets]
        return [] if None in names else names
    if isinstance(node, _ast.AnnAssign) and node.value is not None:
        name = getattr(node.target, "id", None)
        return [] if name is None else [name]
    return []


def is_plain(node):
    """Whether this can be the default of a flag: a number, text, a boolean, None or a list."""
    if isinstance(node, _ast.Constant):
        return isinstance(node.value, (int, float, str, type(None)))
    return isinstance(node, (_ast.UnaryOp, _ast.List)) and is_literal(node) or is_arithmetic(node)


def is_arithmetic(node):
    """Whether this is arithmetic with numbers, such as 5 * 8 or 2**-3, with a result that is not too large to compute."""
    if isinstance(node, _ast.Constant):
        return type(node.value) in (int, float) and abs(node.value) < 1e18
    if isinstance(node, _ast.UnaryOp):
        return isinstance(node.op, (_ast.USub, _ast.UAdd)) and is_arithmetic(node.operand)
    operators = (_ast.Add, _ast.Sub, _ast.Mult, _ast.Div, _ast.FloorDiv, _ast.Mod, _ast.Pow)
    if not isinstance(node, _ast.BinOp) or not isinstance(node.op, operators):
        return False
    if isinstance(node.op, _ast.Pow) and not (is_small(node.left) and is_small(node.right)):
        return False
    return is_arithmetic(node.left) and is_arithmetic(node.right)


def is_small(node):
    node = node.operand if isinstance(node, _ast.UnaryOp) else node
    return isinstance(node, _ast.Constant) and type(node.value) in (int, float) and abs(node.value) <= 1000


def is_literal(node):
    if isinstance(node, _ast.UnaryOp):
        return isinstance(node.op, (_ast.USub, _ast.UAdd)) and is_literal(node.operand)
    if isinstance(node, _ast.Dict):
        return all(key is not None and is_literal(key) for key in node.keys) and all(map(is_literal, node.values))
    if isinstance(node, (_ast.List, _ast.Tuple, _ast.Set)):
        return all(map(is_literal, node.elts))
    return isinstance(node, _ast.Constant)


def with_position(node, old):
    """Copies the source position of the old node to the new one, so that error messages are right."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name in node._attributes:
            setattr(node, name, getattr(old, name, None))
    for name in node._fields:
        child = getattr(node, name, None)
        for part in child if isinstance(child, list) else [child]:
            if isinstance(part, _ast.AST):
                with_position(part, old)
    return node


def load(dest, script, arguments):
    """Compiles the script and creates the module in which it runs."""
    path = os.path.abspath(script)
    with open(path, "rb") as source:
        text = source.read()
    module = type(sys)("__main__")
    module.__file__ = path
    module.__builtins__ = __builtins__
    sys.argv = [script]
    tree = parse(text, path, "exec")
    set_package(tree, path, module)
    if dest != "globals":
        sys.argv += arguments
    else:
        for name, node in set_globals(tree, arguments).items():
            setattr(module, name, eval(compile(_ast.Expression(node), "<flag>", "eval")))
    return compile(tree, path, "exec", dont_inherit=True), module


def set_package(tree, path, module):
    """Makes imports work as for the script, or as for the module of its package if it imports relative to that."""
    folder = os.path.dirname(path)
    levels = relative_levels(tree)
    names = []
    root = folder
    while os.path.isfile(os.path.join(root, "__init__.py")) or len(names) < levels:
        names.insert(0, os.path.basename(root))
        root = os.path.dirname(root)
    if levels:
        module.__package__ = ".".join(names)
    if not getattr(sys.flags, "safe_path", False):
        sys.path[0] = root if levels else folder
        if names and not levels:
            sys.path.insert(1, root)


def relative_levels(tree):
    """Returns how many folders up the relative imports of a script reach; 0 if it has none."""
    levels = 0
    todo = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, _ast.ImportFrom):
            levels = max(levels, node.level or 0)
        for name in node._fields:
            child = getattr(node, name, None)
            todo += [part for part in (child if isinstance(child, list) else [child]) if isinstance(part, _ast.stmt)]
            if isinstance(child, list):
                todo += [part for part in child if isinstance(part, (_ast.excepthandler, getattr(_ast, "match_case", ())))]
    return levels


class Workers:
    """Finds the module with which multiprocessing starts processes anew, so that these get the flags too."""

    def __init__(self, arguments):
        self.arguments = arguments

    def find_spec(self, name, path=None, target=None):
        if name != "multiprocessing.spawn":
            return None
        sys.meta_path.remove(self)
        import importlib.util

        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            pass_on(module, self.arguments)

        spec.loader.exec_module = exec_module
        return spec


class Flags:
    """In the data for a new process: while it is read there, the script is prepared to be loaded with the flags."""

    def __init__(self, launcher, arguments):
        self.launcher = launcher
        self.arguments = arguments

    def __reduce__(self):
        code = "import runpy; runpy.run_path(%r, {'GIVEN': %r}, 'jguild_worker')" % (self.launcher, self.arguments)
        return exec, (code,)


def pass_on(spawn, arguments):
    """Adds the flags to the data that a new process is given."""
    prepare = spawn.get_preparation_data

    def get_preparation_data(name):
        data = prepare(name)
        data["jguild"] = Flags(os.path.abspath(__file__), arguments)
        return data

    spawn.get_preparation_data = get_preparation_data


def load_in_worker(arguments):
    """Makes a process that multiprocessing started load the script with the flags."""
    import multiprocessing.spawn as spawn
    import runpy

    plain = runpy.run_path

    def run_path(path, init_globals=None, run_name=None):
        if run_name != "__mp_main__":
            return plain(path, init_globals, run_name)
        code, module = load("globals", path, arguments)
        module.__name__ = run_name
        exec(code, module.__dict__)
        return module.__dict__

    runpy.run_path = run_path
    pass_on(spawn, arguments)


def main():
    exit_with_stdin()
    dest, script, arguments = sys.argv[1], sys.argv[2], sys.argv[3:]
    code, module = load(dest, script, arguments)
    sys.modules["__main__"] = module
    if dest == "globals" and arguments:
        sys.meta_path.insert(0, Workers(arguments))
    try:
        exec(code, module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__.tb_next
        sys.excepthook(type(error), error.with_traceback(trace), trace)
        sys.exit(130 if isinstance(error, KeyboardInterrupt) else 1)


if __name__ == "__main__":
    main()
elif __name__ == "jguild_worker":
    load_in_worker(GIVEN)  # noqa: F821
