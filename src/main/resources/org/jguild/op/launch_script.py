"""Runs a Python script with flags: launch_script.py DEST SCRIPT ARGUMENT...

If DEST is "args", the arguments are those of the script. If it is "globals", they are pairs --NAME LITERAL, and replace the
values that the script assigns at module level. Either way the script ends when standard input is closed, since then the
process that started it has ended.
"""

import _ast
import _thread
import os
import signal
import sys
import time


def exit_with_stdin():
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
        end()

    def start():
        _thread.start_new_thread(watch, ())

    start()
    os.register_at_fork(after_in_child=start)


def end():
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
    for node in tree.body:
        name = assigned(node)
        if name in values and is_plain(node.value):
            node.value = with_position(values.pop(name), node.value)
    return values


def assigned(node):
    if isinstance(node, _ast.Assign) and len(node.targets) == 1:
        return getattr(node.targets[0], "id", None)
    if isinstance(node, _ast.AnnAssign) and node.value is not None:
        return getattr(node.target, "id", None)
    return None


def is_plain(node):
    """Whether this can be the default of a flag: a number, text, a boolean, None or a list."""
    if isinstance(node, _ast.Constant):
        return isinstance(node.value, (int, float, str, type(None)))
    return isinstance(node, (_ast.UnaryOp, _ast.List)) and is_literal(node)


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
    if not getattr(sys.flags, "safe_path", False):
        sys.path[0] = os.path.dirname(path)
    if dest != "globals":
        sys.argv += arguments
        return compile(text, path, "exec", dont_inherit=True), module
    tree = parse(text, path, "exec")
    for name, node in set_globals(tree, arguments).items():
        setattr(module, name, eval(compile(_ast.Expression(node), "<flag>", "eval")))
    return compile(tree, path, "exec", dont_inherit=True), module


def main():
    exit_with_stdin()
    code, module = load(sys.argv[1], sys.argv[2], sys.argv[3:])
    sys.modules["__main__"] = module
    try:
        exec(code, module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        trace = error.__traceback__.tb_next
        sys.excepthook(type(error), error.with_traceback(trace), trace)
        sys.exit(130 if isinstance(error, KeyboardInterrupt) else 1)


main()
