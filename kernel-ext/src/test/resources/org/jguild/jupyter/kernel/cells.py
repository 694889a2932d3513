"""All of Java in a cell: what cells log, print, show and declare anew. usage: cells.py JAVA CLASS_PATH."""
import os
import time

from client import Kernel, check, error_of, finish


def streams(shown, name):
    return "".join(content["text"] for kind, content in shown if kind == "stream" and content["name"] == name)


def logging(kernel):
    shown, _ = kernel.run('java.util.logging.Logger.getLogger("x").info("logged");')
    check("java.util.logging is shown below its cell", "logged" in streams(shown, "stderr"), shown)
    shown, _ = kernel.run('System.getLogger("y").log(System.Logger.Level.WARNING, "warned");')
    check("System.Logger too", "warned" in streams(shown, "stderr"), shown)


def output(kernel):
    for name, code in (
            ("another standard output", "System.setOut(new PrintStream(new ByteArrayOutputStream()));"),
            ("a closed standard output", "System.out.close();"),
            ("a closed writer of it", 'var w = new PrintWriter(System.out); w.println("last"); w.close();'),
            ("a closed standard error", "System.err.close();")):
        kernel.run(code)
        shown, _ = kernel.run('System.out.println("out"); System.err.println("err");')
        check(f"{name} does not silence later cells",
              streams(shown, "stdout") == "out\n" and streams(shown, "stderr") == "err\n", shown)


def much(kernel):
    shown, _ = kernel.run('String line = "x".repeat(99);\nfor (int i = 0; i < 100_000; i++) { System.out.println(i < 99_999 ? line : "the end"); }')
    said = streams(shown, "stdout")
    check("10 MB of text are cut in the middle", 1_900_000 < len(said) < 2_300_000 and said.endswith("the end\n"), len(said))
    check("with a sentence", "MB are not shown." in said and "all of it is in " in said)
    name = said.split("all of it is in ")[1].split(" until")[0]
    check("and a file has all of it", os.path.getsize(name) == 99_999 * 100 + 8, os.path.getsize(name))
    shown, _ = kernel.run('System.out.println("short");')
    check("the next cell prints as usual", streams(shown, "stdout") == "short\n", shown)


def interrupts(kernel):
    kernel.run("for (Thread t : Thread.getAllStackTraces().keySet()) { if (t != Thread.currentThread()) { t.interrupt(); } }")
    check("a cell that interrupts all threads leaves the kernel alive", kernel.text("6 * 7") == ["42"])
    shown, _ = kernel.run("Thread s = new Thread(() -> {\n  try { Thread.sleep(60_000); } catch (InterruptedException e) { System.out.println(\"woken\"); }\n});\n"
                          "s.start();\ns.interrupt();\ns.join();")
    check("threads of cells are interrupted", "woken" in streams(shown, "stdout"), shown)


def values(kernel):
    kernel.run('class Loud { public String toString() { while (true) {} } }')
    shown, _ = kernel.interrupt_after(1, "new Loud()")
    check("a value whose text never ends is interrupted", "interrupted" in error_of(shown)["evalue"], shown)
    check("and the kernel answers", kernel.text("6 * 7") == ["42"])
    kernel.run('class Bad { public String toString() {\n  throw new IllegalStateException("no text");\n} }')
    shown, _ = kernel.run("new Bad()")
    trace = "\n".join(error_of(shown)["traceback"])
    check("an exception in the text of a value names its line", "no text" in trace and "line 2" in trace, trace)
    shown, _ = kernel.run('System.out.printf("%d%n", 3)')
    check("printf shows what it prints and no more", [kind for kind, _ in shown] == ["stream"], shown)
    shown, _ = kernel.run(
        "import tech.tablesaw.plotly.Plot;\nimport tech.tablesaw.plotly.api.*;\n"
        'Table t = Table.create(DoubleColumn.create("a", new double[]{1,2}), DoubleColumn.create("b", new double[]{3,4}));\n'
        'Plot.show(ScatterPlot.create("s", t, "a", "b"));')
    check("Plot.show shows its chart below the cell",
          any(kind == "display_data" and "Plotly" in content["data"].get("text/html", "") for kind, content in shown),
          [kind for kind, _ in shown])


def names(kernel):
    kernel.run("int org = 4;")
    kernel.run("Table t = %guild runs")
    check("a variable named org does not break magics", kernel.text("t == null") == ["false"])


def declared(kernel):
    kernel.run("class Rec { int v = 1; }\nRec first = new Rec();\nList<Rec> all = new ArrayList<>(List.of(first));\nint other = 3;")
    shown, _ = kernel.run("class Rec { int v = 2; }")
    said = streams(shown, "stderr")
    check("a class declared anew names the variables that are lost", "first" in said and "all" in said and "other" not in said, shown)
    shown, _ = kernel.run("sealed interface Shape permits Circle, Square {}\nrecord Circle(double r) implements Shape {}\n"
                          "final class Square implements Shape { double s = 2; }")
    check("declarations that need each other say nothing", not streams(shown, "stderr"), shown)
    check("and can be used", kernel.text("new Circle(1) instanceof Shape") == ["true"])
    shown, _ = kernel.run("void inner() {\n  Integer.parseInt(\"no\");\n}\nThread t1 = new Thread(() -> {\n  inner();\n});\nt1.start();\nt1.join();")
    time.sleep(0.2)
    said = streams(shown, "stderr")
    check("an exception of a thread names cell and line", "NumberFormatException" in said and "cell [" in said and "]:2)" in said, said)


def startup():
    """A cell that is sent at once is interrupted while the session still starts, but after the kernel has received it."""
    for delay in (0, 0.1, 0.3, 0.6, 1):
        kernel = Kernel()
        request = kernel.send("while (true) {}")
        kernel.await_begin(request)
        time.sleep(delay)
        kernel.manager.interrupt_kernel()
        shown = kernel.outputs(request)
        kernel.reply(request)
        check(f"an interrupt {delay} s after the first cell was sent stops it", "interrupted" in error_of(shown)["evalue"], shown)
        check("and the next cell runs", kernel.text("6 * 7") == ["42"])
        kernel.stop()


def main():
    startup()
    kernel = Kernel()
    logging(kernel)
    output(kernel)
    much(kernel)
    interrupts(kernel)
    values(kernel)
    names(kernel)
    declared(kernel)
    kernel.stop()
    finish()


main()
