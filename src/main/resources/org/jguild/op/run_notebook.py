"""Inspects and runs a notebook with flags.

run_notebook.py inspect RESULT NOTEBOOK
    Writes the flags as a JSON object to the file RESULT: the assignments of plain values in one cell of the notebook.

run_notebook.py run NOTEBOOK COPY --NAME LITERAL ...
    Writes a copy of the notebook in which the literals replace the assigned values, executes it with the kernel that it names,
    prints what its cells print, and writes the results into the copy and into an HTML file of the same name. It ends when
    standard input is closed, since then the process that started it has ended.

Standard library, nbformat, nbclient and nbconvert only.
"""

import ast
import asyncio
import json
import os
import re
import signal
import sys
import time

if getattr(sys.flags, "safe_path", False):
    # Otherwise Python does this.
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import inspect_script
import launch_script
import printed_results

STARTUP_SECONDS = 120
SECONDS_TO_END = 5


def inspect(result, path):
    answer = {"python": sys.executable, "flags": [], "fields": [], "elsewhere": [], "error": None}
    try:
        notebook = read(path)
        require_kernel(notebook)
        code = LANGUAGES.get(language(notebook), Other)(notebook)
        answer["flags"] = code.flags()
        answer["fields"] = code.fields()
        answer["elsewhere"] = sorted(code.elsewhere())
    except Failure as error:
        answer["error"] = str(error)
    inspect_script.write(result, answer)


class Failure(Exception):
    """An error of the user; its message is a sentence that follows the name of the notebook and a colon."""


def read(path):
    import nbformat

    try:
        with open(path, encoding="utf-8") as file:
            return nbformat.read(file, as_version=4)
    except Exception as error:
        raise Failure("this is not a notebook that can be read (%s)." % (str(error).splitlines() or [""])[0])


def kernel_name(notebook):
    return notebook.metadata.get("kernelspec", {}).get("name") or "python3"


def require_kernel(notebook):
    """Returns the description of the notebook's kernel."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    specs = KernelSpecManager()
    name = kernel_name(notebook)
    try:
        return specs.get_kernel_spec(name)
    except NoSuchKernel:
        known = sorted(specs.find_kernel_specs())
        installed = "no kernel is installed" if not known else "installed: " + ", ".join(known)
        raise Failure("its kernel '%s' is not installed (%s)." % (name, installed))


def language(notebook):
    metadata = notebook.metadata
    named = metadata.get("kernelspec", {}).get("language") or metadata.get("language_info", {}).get("name")
    return (named or require_kernel(notebook).language).lower()


# The assignments of a notebook


class Code:
    """The code cells of a notebook. Flags are assigned in the cell with the tag "parameters", else in the first that has any."""

    def __init__(self, notebook):
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        self.cells = [cell for cell in cells if not cell.source.lstrip().startswith("%%")]
        tagged = [cell for cell in self.cells if "parameters" in cell.metadata.get("tags", [])]
        self.candidates = tagged[:1] or self.cells

    def flags(self):
        return []

    def fields(self):
        return []

    def elsewhere(self):
        """Returns the names of plain values in other cells than that with the flags."""
        return []

    def replace(self, literals):
        """Replaces values in the source; returns the names of flags that the notebook does not have."""
        return list(literals)


class Other(Code):
    """A notebook in a language whose assignments are not read."""


class Python(Code):
    MAGIC = re.compile(r"(\s*)(?:[%!?]|[\w., ]+=\s*[%!]).*|(\s*)[\w.]+\?\??\s*")

    def flags(self):
        return self.found()[1]

    def found(self):
        """Returns the cell with the flags, and these."""
        computed = self.computed()
        for cell in self.candidates:
            try:
                tree = self.parse(cell.source)
            except SyntaxError as error:
                raise Failure("Python cannot read a cell: line %s: %s." % (error.lineno, error.msg))
            except ValueError as error:
                raise Failure("Python cannot read a cell: %s." % error)
            flags = list(inspect_script.global_flags(tree.body, computed))
            if flags:
                return cell, flags
        return None, []

    def elsewhere(self):
        computed = self.computed()
        names = set()
        for cell in self.cells:
            try:
                statements = self.parse(cell.source).body
            except (SyntaxError, ValueError, RecursionError):
                continue
            names |= {flag["name"] for flag in inspect_script.global_flags(statements, computed)}
        return names

    def computed(self):
        """Returns the variables that are results of any cell."""
        statements = []
        for cell in self.cells:
            try:
                statements += self.parse(cell.source).body
            except (SyntaxError, ValueError, RecursionError):
                continue
        return printed_results.results(ast.Module(statements, []))

    @classmethod
    def parse(cls, source):
        try:
            return cls.tree(source)
        except SyntaxError:
            return cls.tree("\n".join(cls.without_magic(line) for line in source.split("\n")))

    @classmethod
    def without_magic(cls, line):
        found = cls.MAGIC.fullmatch(line)
        return (found[1] or found[2] or "") + "pass" if found else line

    @staticmethod
    def tree(source):
        return compile(source, "<cell>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)

    def replace(self, literals):
        literals = dict(literals)
        cell, flags = self.found()
        known = [flag["name"] for flag in flags]
        if cell is None:
            return list(literals)
        source = cell.source.encode("utf-8")
        starts = [0]
        for line in source.split(b"\n"):
            starts.append(starts[-1] + len(line) + 1)

        def span(first, last):
            return starts[first.lineno - 1] + first.col_offset, starts[last.end_lineno - 1] + last.end_col_offset

        edits = []
        for node in self.parse(cell.source).body:
            names = [name for name in launch_script.assigned(node) if name in literals and name in known]
            if not names or not launch_script.is_plain(node.value):
                continue
            given = {name: literals.pop(name) for name in names}
            changed = {name: text for name, text in given.items() if not same(text, node.value)}
            begin, end = span(node.value, node.value)
            others = [name for name in launch_script.assigned(node) if name not in changed]
            if not changed:
                continue
            if not others and len(set(changed.values())) == 1:
                edits.append((begin, end, next(iter(changed.values()))))
            else:
                # a = b = 1 becomes b = 1; a = 2
                value = source[begin:end].decode("utf-8")
                parts = [" = ".join(others + [value])] if others else []
                parts += ["%s = %s" % pair for pair in changed.items()]
                edits.append((*span(node, node), "; ".join(parts)))
        for begin, end, text in reversed(edits):
            source = source[:begin] + text.encode("utf-8") + source[end:]
        cell.source = source.decode("utf-8")
        return list(literals)


def same(literal, node):
    """Whether a literal means what is already there, so that the source can keep its form, such as 1e-3."""
    try:
        return repr(ast.literal_eval(literal)) == repr(inspect_script.constant(node))
    except (ValueError, SyntaxError, ArithmeticError):
        return False


class Java(Code):
    TYPES = "double|float|long|int|short|byte|boolean|String|var|Double|Float|Long|Integer|Short|Byte|Boolean"
    STRING = r'"(?:[^"\\\n]|\\.)*"'
    LITERAL = r"[-+]?\s*(?:0[xX][\da-fA-F_]+[lL]?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?[dDfFlL]?)|true|false|" + STRING
    MAGIC = re.compile(r"[ \t]*[%!][^\n]*")
    DECLARATION = re.compile(r"\s*(?:(?:final|static|public|private|protected)\s+)*(%s)\s+(.*)" % TYPES, re.DOTALL)
    VARIABLE = re.compile(r"([A-Za-z_]\w*)\s*=\s*(%s)\s*(?:,\s*|$)" % LITERAL)
    TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"""(?:[^\\]|\\.)*?"""|' + STRING + r"|'(?:[^'\\\n]|\\.)+'|[(){}\[\];]|.", re.DOTALL)

    def fields(self):
        return [
            {"name": name, "type": kind, "initial": initial}
            for name, kind, initial, _, _ in self.found()[1]
            if not name.startswith("_")
        ]

    def found(self):
        for cell in self.candidates:
            variables = self.variables(cell.source)
            if variables:
                return cell, variables
        return None, []

    @classmethod
    def variables(cls, source):
        """Returns name, type, value, begin and end of each variable whose initial value is a literal."""
        found = {}
        for begin, statement in cls.statements(source):
            declaration = cls.DECLARATION.match(statement)
            position = declaration.start(2) if declaration else len(statement)
            while position < len(statement):
                variable = cls.VARIABLE.match(statement, position)
                if not variable:
                    break
                kind, value = cls.value(declaration[1], variable[2])
                if kind and variable[1] not in found:
                    found[variable[1]] = (variable[1], kind, value, begin + variable.start(2), begin + variable.end(2))
                position = variable.end()
        return list(found.values())

    @classmethod
    def statements(cls, source):
        """Returns the statements outside braces with their positions; comments and lines of magic are blank in them."""
        depth = 0
        begin = 0
        text = ""
        position = 0
        while position < len(source):
            line = cls.MAGIC.match(source, position)
            if line and depth == 0 and not text.strip() and (position == 0 or source[position - 1] == "\n"):
                token = line[0]
                text += " " * len(token)
            else:
                token = cls.TOKEN.match(source, position)[0]
                comment = token.startswith(("//", "/*"))
                text += " " * len(token) if comment else token
            position += len(token)
            if token in "({[":
                depth += 1
            elif token in ")}]":
                depth -= 1
            if depth == 0 and token in (";", "}"):
                yield begin, text[:-1] if token == ";" else text
                begin = position
                text = ""
        yield begin, text

    @classmethod
    def value(cls, declared, literal):
        """Returns the name of the type as Java's reflection does, and the value as text; None if it is not understood."""
        literal = re.sub(r"^([-+])\s+", r"\1", literal)
        kind = declared
        text = literal
        if literal.startswith('"'):
            kind = "String" if declared == "var" else declared
            text = unescaped(literal[1:-1])
        elif literal in ("true", "false"):
            kind = "boolean" if declared == "var" else declared
        else:
            text = literal.replace("_", "")
            hexadecimal = re.match(r"[-+]?0[xX]", text)
            if hexadecimal:
                text = str(int(text.rstrip("lL"), 16))
                suffix = literal[-1] if literal[-1] in "lL" else ""
            else:
                suffix = literal[-1] if literal[-1] in "dDfFlL" else ""
                text = text[: len(text) - len(suffix)]
            if declared == "var":
                real = not hexadecimal and re.search("[.eE]", text)
                kind = {"l": "long", "f": "float", "d": "double"}.get(suffix.lower(), "double" if real else "int")
            if kind.lower() not in ("double", "float") and (
                not re.fullmatch(r"[-+]?\d+", text) or re.fullmatch(r"[-+]?0\d+", text)
            ):
                return None, None
        wanted = "text" if literal.startswith('"') else "truth" if literal in ("true", "false") else "number"
        actual = {"String": "text", "boolean": "truth", "Boolean": "truth"}.get(kind, "number")
        if wanted != actual:
            return None, None
        return ("java.lang." + kind if kind[0].isupper() else kind), text

    def replace(self, literals):
        literals = dict(literals)
        cell, variables = self.found()
        if cell is None:
            return list(literals)
        source = cell.source
        for name, kind, value, begin, end in reversed(variables):
            literal = literals.pop(name, None)
            if literal is not None and self.value(kind.replace("java.lang.", ""), literal) != (kind, value):
                source = source[:begin] + literal + source[end:]
        cell.source = source
        return list(literals)


def unescaped(text):
    """Returns the text of a Java string literal."""
    names = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "s": " "}

    def character(found):
        escape = found[1]
        if escape[0] == "u":
            return chr(int(escape.lstrip("u"), 16))
        return chr(int(escape, 8)) if escape.isdigit() else names.get(escape, escape)

    plain = re.sub(r"\\(u+[\da-fA-F]{4}|[0-7]{1,3}|.)", character, text, flags=re.DOTALL)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


LANGUAGES = {"python": Python, "java": Java}


# Execution


def run(path, copy, arguments):
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")
    literals = {name[2:]: literal for name, literal in zip(arguments[::2], arguments[1::2])}
    try:
        notebook = read(path)
        require_kernel(notebook)
        unknown = LANGUAGES.get(language(notebook), Other)(notebook).replace(literals)
        if unknown:
            raise Failure("it assigns no value to %s." % ", ".join(unknown))
    except Failure as error:
        return "%s: %s" % (path, error)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
    write(notebook, copy)
    find_neighbours(path)
    try:
        message = execute(notebook, copy)
    finally:
        write(notebook, copy)
    export(notebook, copy)
    return message


def find_neighbours(path):
    """Lets a notebook import modules of its own folder, as in Jupyter, although it runs in the directory of the run."""
    folder = os.path.dirname(os.path.abspath(path))
    if folder != os.getcwd():
        others = os.environ.get("PYTHONPATH")
        os.environ["PYTHONPATH"] = folder + (os.pathsep + others if others else "")


def replace_file(path, text):
    # Either name may be a link, for example to data of the project; links are replaced, not followed.
    part = path + ".part"
    if os.path.lexists(part):
        os.remove(part)
    with open(part, "x", encoding="utf-8", errors="replace") as file:
        file.write(text)
    os.replace(part, path)


def write(notebook, copy):
    import nbformat

    replace_file(copy, nbformat.writes(notebook))


def export(notebook, copy):
    try:
        from nbconvert.exporters import HTMLExporter

        html, _ = HTMLExporter().from_notebook_node(notebook, {"metadata": {"name": os.path.splitext(copy)[0]}})
        replace_file(os.path.splitext(copy)[0] + ".html", html)
    except Exception as error:
        print("No HTML file of the notebook was written: %s" % error, file=sys.stderr, flush=True)


def execute(notebook, copy):
    """Executes the cells; returns a message if one of them failed."""
    from nbclient.exceptions import CellExecutionError, DeadKernelError

    client = client_class()(
        notebook,
        kernel_name=kernel_name(notebook),
        timeout=None,
        startup_timeout=STARTUP_SECONDS,
        resources={"metadata": {"path": os.getcwd()}},
    )
    client.copy = copy
    client.log.disabled = True
    STOP.append(client)
    try:
        client.execute()
        return None
    except CellExecutionError as error:
        return traceback_of(notebook) or without_colours(str(error))
    except DeadKernelError:
        return "The kernel '%s' died while it executed the notebook." % kernel_name(notebook)
    except Exception as error:
        last = (str(error).strip().splitlines() or [type(error).__name__])[-1]
        return "The kernel '%s' failed: %s" % (kernel_name(notebook), last)


def traceback_of(notebook):
    """Returns the trace of the last cell that failed."""
    for cell in reversed(notebook.cells):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                summary = ": ".join(part for part in (output.ename, output.evalue) if part)
                lines = without_colours("\n".join(output.traceback)).rstrip()
                return lines if summary in lines else (lines + "\n" + summary).lstrip()
    return None


def without_colours(text):
    return re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", text)


STOP = []


def client_class():
    from nbclient import NotebookClient

    class Client(NotebookClient):
        """Prints what cells print, and ends the kernel with this process."""

        copy = ""

        def output(self, outs, msg, display_id, cell_index):
            if msg["msg_type"] == "stream":
                content = msg["content"]
                stream = sys.stderr if content["name"] == "stderr" else sys.stdout
                stream.write(content["text"])
                stream.flush()
            return super().output(outs, msg, display_id, cell_index)

        async def async_start_new_kernel(self, **arguments):
            loop = asyncio.get_event_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, self.stop, number)
            await super().async_start_new_kernel(**arguments)

        def stop(self, number):
            self.end_kernel(signal.SIGTERM)
            write(self.nb, self.copy)
            time.sleep(0.2)
            self.end_kernel(signal.SIGKILL)
            os._exit(128 + number)

        def end_kernel(self, number):
            manager = self.km
            process = getattr(manager, "provisioner", None) or getattr(manager, "kernel", None)
            pid = getattr(process, "pid", None)
            if pid:
                try:
                    # The kernel is in its own session.
                    os.killpg(pid, number)
                except OSError:
                    pass

    return Client


def end():
    """Ends the kernel and this process when standard input is closed."""
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(SECONDS_TO_END)
    for client in STOP:
        client.end_kernel(signal.SIGKILL)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    # Otherwise the kernel of Python, and this process which imports parts of it, print warnings about its debugger.
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    if sys.argv[1] == "inspect":
        inspect(os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3]))
    else:
        launch_script.exit_with_stdin(end)
        failure = run(sys.argv[2], sys.argv[3], sys.argv[4:])
        if failure:
            print(failure, file=sys.stderr, flush=True)
        sys.exit(1 if failure else 0)
