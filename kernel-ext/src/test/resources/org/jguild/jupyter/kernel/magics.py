"""What the magics of the embedded kernel do, and how they help while they are typed.

usage: magics.py JAVA CLASS_PATH. Exit status 1 when a check fails.
"""
import json
import os
import shutil
import tempfile

from client import SOON, Kernel, check, error_of, finish

FOLDER = tempfile.mkdtemp()
SCRIPT = "x = 0.1\nrate = 'low'\nprint(f'loss: {x}')\n"


def write(name, text):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
        file.write(text)


def words(kernel, code):
    """The candidates at the end of a text, and what they would replace."""
    found = kernel.reply(kernel.client.complete(code, len(code)))
    return found["matches"], code[found["cursor_start"]:found["cursor_end"]]


def help_at(kernel, code, at):
    found = kernel.reply(kernel.client.inspect(code, at))
    return found["data"].get("text/plain", "")


def text(shown):
    return "\n".join(content["data"]["text/plain"] for _, content in shown if "data" in content)


def variables(kernel):
    def flags(cell):
        shown, reply = kernel.run(cell)
        error = error_of(shown)["evalue"]
        return error or "".join(kernel.text("%guild runs info"))
    kernel.run("double rate = 0.25;\nint[] many = {1, 2};\nString none = null;")
    check("a name stands for its value", "x: 0.25" in flags("%guild run train.py x={rate}"))
    check("after = too", "x: 0.25" in flags("var t = %guild run train.py x={rate}"))
    shown, _ = kernel.run("for (double r : new double[] {0.5, 0.75}) {\n  %guild run train.py x={r}\n}")
    check("a variable of a loop counts", "loss: 0.5" in kernel.printed(shown) and "loss: 0.75" in kernel.printed(shown), shown)
    check("a label template is left alone", "label: x is 0.25"
          in flags("%guild run train.py x={rate} -l 'x is ${x}'"))
    check("a list is a grid", "x: 2" in flags("%guild run train.py x={many}"))
    check("an unknown name is one sentence", flags("%guild run train.py x={rat}").endswith("Did you mean 'rate'?"))
    check("so is null", "the variable is null" in flags("%guild run train.py x={none}"))


def sentences(kernel):
    def error(cell):
        shown, _ = kernel.run(cell)
        return error_of(shown)["evalue"], len(error_of(shown)["traceback"])
    check("unknown command", error("%guild rum") [0].endswith("Did you mean 'run'?"))
    check("unknown optimizer", "Did you mean 'gp'?" in error("%guild run train.py x=[0:1] -o gpp")[0])
    check("unknown flag", "Did you mean 'rate'?" in error("%guild run train.py rat=1")[0])
    check("cell magic too late", error("int a = 1;\n%%guild run train.py")
          == ("'%%guild' takes the whole cell, so it must be on the first line of a cell (comments may come before"
              " it); for one line write '%guild'.", 1))
    check("XML that is none", error("%%loadFromPOM\n<dependency>\n</dependencies>")[0].startswith(
        "%%loadFromPOM: line 2 of the XML is wrong: "))
    check("an optimizer by the beginning of its name", "Did you mean 'bayesian'?" in error("%guild run train.py x=[0:1] -o bayes")[0])
    check("no percent sign", error("guild run train.py x=1") == (
        "'guild run train.py x=1' is not Java: write '%guild run train.py x=1', with a percent sign, for a command in a"
        " notebook.", 1))
    check("an exclamation mark", "guild" in error("!guild run train.py x=1")[0] and "%guild run" in error("!guild run train.py x=1")[0]
          or shutil.which("guild"))
    overview = text(kernel.run("%guild")[0])
    check("an overview when nothing is asked", all(word in overview for word in (
        "Run\n", "Look\n", "Manage\n", "Settings\n", "op NAME", "run PROGRAM", "plot KIND")), overview)
    check("which fits a screen", len(overview.splitlines()) <= 23 and max(map(len, overview.splitlines())) <= 80, overview)
    check("also for the whole cell", overview == text(kernel.run("// what is there\n%%guild")[0]))


def failures(kernel):
    shown, _ = kernel.run("%guild run fail.py")
    printed = kernel.printed(shown)
    everything = printed + "".join(error_of(shown)["traceback"])
    check("a traceback appears once", everything.count("Traceback") == 1, shown)
    check("after what was printed before it", printed.index("step 2\n") < printed.index("Traceback")
          and printed.endswith("ValueError: bad\n"), shown)
    check("the error names the reason", "exit status 1 (ValueError: bad); its output is in " in error_of(shown)["evalue"], shown)
    shown, _ = kernel.run("System.err.print(\"a\"); System.out.print(\"b\"); System.err.print(\"c\");")
    check("streams keep their order", [(content["name"], content["text"]) for kind, content in shown]
          == [("stderr", "a"), ("stdout", "b"), ("stderr", "c")], shown)
    shown, _ = kernel.run("for (int i = 0; i < 3000; i++) {\n  System.out.print(i % 10);\n  System.err.print('.');\n}")
    check("but do not flood the front end", len(shown) < 1000 and len(kernel.printed(shown)) == 6000, len(shown))


def warnings(kernel):
    shown, _ = kernel.run("%guild run train.py x=[1:3] -m 1")
    check("an integer range of a real flag", "x=[1:3] is searched over the integers from 1 to 3, but the default of x is 0.1: "
          "write x=[1.0:3.0] for real numbers." in text(shown), shown)
    shown, _ = kernel.run("%guild run same.py x=[1,2]")
    check("equal values", "Both trials have the same loss: 0.5" in text(shown), shown)


def completion(kernel):
    kernel.run("%guild run train.py")
    found, over = words(kernel, "%guild r")
    check("commands", {"run", "runs"} <= set(found) and over == "r", found)
    found, _ = words(kernel, "%guild run --opt")
    check("options", found == ["--opt-flag", "--optimize", "--optimizer"], found)
    check("optimizers", words(kernel, "%guild run train.py x=[0:1] -o f") == (["forest"], "f"))
    check("flags of the optimizer", "acq-func=" in words(kernel, "%guild run train.py -Fo a")[0])
    check("operations", words(kernel, "%guild run tr") == (["train.py"], "tr"))
    check("flags", words(kernel, "int a = 1;\n%guild run train.py ") == (["rate=", "x="], "")
          or set(words(kernel, "%guild run train.py ")[0]) == {"x=", "rate="})
    check("flags behind others, in a whole cell", words(kernel, "%%guild run train.py x=[0:1] ra") == (["rate="], "ra"))
    found, _ = words(kernel, "%guild runs info ")
    check("run ids", found and all(len(run) == 8 for run in found), found)
    check("columns", "loss" in words(kernel, "%guild compare --min ")[0])
    check("behind =", "compare" in words(kernel, "Table t = %guild com")[0])
    check("names of magics", words(kernel, "%load") == (["load", "loadFromPOM"], "load"))
    check("and of those that take a cell", words(kernel, "%%load") == (["loadFromPOM"], "load"))
    check("files", words(kernel, "%load he") == (["helper.jshell"], "he"))
    check("op", "op" in words(kernel, "%guild o")[0])
    check("kinds of charts", words(kernel, "%guild plot his") == (["history"], "his"))
    check("flags to draw", words(kernel, "%guild plot slice --flags ") == (["rate", "x"], ""))
    check("several flags", words(kernel, "%guild plot slice --flags x,") == (["x,rate"], "x,"))
    check("pruning rules", words(kernel, "%guild run train.py --prune ")[0] == ["median", "asha", "none"])
    check("settings", words(kernel, "%guild config ")[0] == ["plotly=inline", "plotly=cdn"])
    check("forms of a range", words(kernel, "%guild run train.py x=")[0] == [
        "x=0.1", "x=[0.0:0.2]", "x=[0.05,0.1,0.2]", "x=uniform[0.0:0.2]", "x=loguniform[0.01:1.0]"])
    check("with a beginning", words(kernel, "%guild run train.py x=log") == (["x=loguniform[0.01:1.0]"], "x=log"))
    kernel.run("%guild run train.py x=[0.1,0.2] -o random -m 2")
    found = words(kernel, "%guild run --restart ")[0]
    check("searches to restart, by name and id", found[0] == "random" and len(found[-1]) == 8, found)
    check("searches to draw", words(kernel, "%guild plot history ra")[0] == ["random"])
    check("nothing in a comment", words(kernel, "// %guild r")[0] == [])


def explanation(kernel):
    check("what guild is", "Manage" in help_at(kernel, "%guild run", 3))
    check("what a kind of chart is", help_at(kernel, "%guild plot slice", 14).startswith("slice: "))
    check("what an operation is", "x: " in help_at(kernel, "%guild run train.py", 14))
    check("what a range is", "search on a logarithmic scale" in help_at(kernel, "%guild run train.py x=loguniform[0.1:1]", 24))
    check("what an optimizer is", help_at(kernel, "%guild run train.py x=[0:1] -o gp", 32).startswith("gp"))
    check("what op is", "operation" in help_at(kernel, "%guild op f", 8))
    check("what a rule is for", "unpromising" in help_at(kernel, "%guild run train.py --prune asha", 30))
    check("what a command is", "--max-trials" in help_at(kernel, "%guild run", 9))
    check("what an option is", "Optimizer that proposes the trials: auto" in help_at(kernel, "%guild run train.py --optimizer gp", 24))
    check("what a flag is", "0.1 by default" in help_at(kernel, "%guild run train.py x=1", 20))
    check("what a magic for a cell is", "dependencies" in help_at(kernel, "%%loadFromPOM\n<dependency/>", 5)
          or "pom" in help_at(kernel, "%%loadFromPOM\n<dependency/>", 5))
    check("what another magic is", "class path" in help_at(kernel, "%jars lib/*.jar", 2))


def others(kernel):
    shown, _ = kernel.run("%time Thread.sleep(30);")
    check("time", text(shown).startswith("Time: 0."), shown)
    shown, _ = kernel.run("%%time\nint timed = 6;\ntimed * 7")
    check("of a whole cell, with its value", text(shown).startswith("42\nTime: "), shown)
    check("which declares what it declares", kernel.text("timed") == ["6"])
    for cell in ["%time absent + 1", "int there = 1;\n%time absent + 1"]:
        error = error_of(kernel.run(cell)[0])
        check("code behind it fails as code does", error["ename"] == "CompilationError", error)
    error = error_of(kernel.run("%time Integer.parseInt(\"a\")")[0])
    check("and throws what it throws, with its place",
          error["ename"] == "NumberFormatException" and "cell [" in error["traceback"][-1], error)
    shown, _ = kernel.run("!echo \"it's\" $((1 + 1))")
    check("shell line", kernel.printed(shown) == "it's 2\n", shown)
    shown, _ = kernel.run("%%sh\nfor i in 1 2; do echo $i; done")
    check("shell cell", kernel.printed(shown) == "1\n2\n", shown)
    shown, _ = kernel.run("List<String> lines = %sh printf 'a\\nb\\n'\nlines.size()")
    check("its lines as a list", text(shown) == "2", shown)
    shown, _ = kernel.run("!false")
    check("a command that fails", error_of(shown)["evalue"] == "The command ended with status 1: false", shown)
    check("but a boolean is a boolean", kernel.text("boolean ls = true;\n!ls") == ["false"])
    shown, took = kernel.interrupt_after(1, "!sleep 600")
    check("a command is interrupted", error_of(shown)["ename"] == "Interrupted" and took < SOON, shown)
    check("load a file", kernel.text("%load helper\nhelp(1)") == ["2"])
    check("load a notebook", kernel.text("%load book.ipynb\nfromBook") == ["5"])
    os.mkdir(os.path.join(FOLDER, "classes"))
    kernel.run("%sh javac -d classes Added.java")
    shown, _ = kernel.run("%classpath classes\nnew org.added.Added().one()")
    check("class path", text(shown) == "1", shown)


def ijava(kernel):
    """Notebooks written for IJava ask for their kernel by its own names."""
    kernel.run("import io.github.spencerpark.ijava.IJava;\n"
               "import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;\n"
               "class Point { int x = 3; }\n"
               "IJava.getKernelInstance().getRenderer().createRegistration(Point.class)\n"
               "    .preferring(MIMEType.TEXT_HTML).register((point, context) ->\n"
               "        context.renderIfRequested(MIMEType.TEXT_HTML, () -> \"<b>\" + point.x + \"</b>\"));")
    shown, _ = kernel.run("new Point()")
    check("a renderer", shown[0][1]["data"].get("text/html") == "<b>3</b>", shown)
    shown, _ = kernel.run("String id = io.github.spencerpark.ijava.runtime.Display.display(\"as is\");")
    check("display", "as is" in text(shown), shown)
    shown, _ = kernel.run("import io.github.spencerpark.jupyter.kernel.magic.common.Shell;\n"
                          "IJava.getKernelInstance().getMagics().registerMagics(Shell.class);\n"
                          "%sh echo two words")
    check("magics of a class", error_of(shown)["evalue"] == "", shown)
    shown, _ = kernel.run("org.jguild.jupyter.JGuild.load();")
    check("JGuild is here already", error_of(shown)["evalue"].endswith("needs no such line."), shown)


write("train.py", SCRIPT)
write("fail.py", "import sys\nx = 0.1\nprint('warn', file=sys.stderr)\nprint('step 1')\nprint('step 2')\n"
      "raise ValueError('bad')\n")
write("same.py", "x = 0.1\nprint('loss: 0.5')\n")
write("helper.jshell", "int help(int n) {\n  return n + 1;\n}\n")
write("Added.java", "package org.added;\npublic class Added { public int one() { return 1; } }\n")
write("book.ipynb", json.dumps({"cells": [
    {"cell_type": "markdown", "source": ["# no code"]},
    {"cell_type": "code", "source": ["int fromBook =\n", "  5;"]}], "nbformat": 4}))
os.mkdir(os.path.join(FOLDER, "home"))
main = Kernel(cwd=FOLDER, GUILD_HOME=os.path.join(FOLDER, "home"))
for part in (variables, sentences, failures, warnings, completion, explanation, others, ijava):
    part(main)
main.stop()
finish()
