"""Talks to the embedded kernel as Jupyter does. usage: protocol.py JAVA CLASS_PATH. Exit status 1 when a check fails."""
import os
import subprocess
import sys
import time

from client import COMMAND, SOON, WAIT, Kernel, check, error_of, finish


def execution(kernel):
    check("value of the last expression", kernel.text("int a = 41; a + 1") == ["42"])
    check("array is readable", kernel.text("new int[] {1, 2}") == ["[1, 2]"])
    check("declaration shows nothing", kernel.text("String s = \"x\";") == [])
    shown, _ = kernel.run("System.out.print(\"one \"); System.out.println(\"é∑\"); System.err.print(\"bad\");")
    check("printed text arrives whole", kernel.printed(shown) == "one é∑\nbad", shown)
    shown, _ = kernel.run("Table.create(\"t\", StringColumn.create(\"n\", \"<\"))")
    check("table is HTML and text", "&lt;" in shown[0][1]["data"]["text/html"] and "text/plain" in shown[0][1]["data"])
    shown, _ = kernel.run("String id = display(\"first\"); updateDisplay(id, \"second\");")
    kinds = [(kind, content["data"]["text/plain"], content["transient"]["display_id"]) for kind, content in shown]
    check("display is updated in place", [k[:2] for k in kinds] == [
        ("display_data", "first"), ("update_display_data", "second")] and kinds[0][2] == kinds[1][2], kinds)
    check("null is shown in the form that is asked for", kernel.text("display((Object) null, \"text/plain\")")[:1] == ["null"])
    check("silent cell shows nothing", kernel.run("1 + 1", silent=True)[0] == [])
    check("code can be evaluated", kernel.text("eval(\"40 + 2\")") == ["42"])


def magics(kernel):
    kernel.run("getKernelInstance().getMagics().registerLineMagic(\"hello\", args -> \"hi \" + args);")
    check("bare magic is shown", kernel.text("%hello a [1, 2]") == ["hi [a, [1, 2]]"])
    check("assigned magic is not shown", kernel.text("String h = %hello b") == [])
    check("and gives its value", kernel.text("h") == ["hi [b]"])
    check("magic in a loop", kernel.text("for (int i = 0; i < 2; i++) {\n  %hello\n}") == ["hi []", "hi []"])
    shown, _ = kernel.run("%helo")
    check("unknown magic is a sentence", "Did you mean 'hello'?" in error_of(shown)["evalue"]
          and len(error_of(shown)["traceback"]) == 1, shown)


def errors(kernel):
    shown, reply = kernel.run("int f(int n) {\n  return 1 / n;\n}\nf(0)")
    error = error_of(shown)
    check("exception keeps its name", error["ename"] == "ArithmeticException" and reply["status"] == "error", error)
    trace = "\n".join(error["traceback"])
    check("stack is the user's own", "line 2" in trace and "line 4" in trace and "jshell" not in trace.lower(), trace)
    shown, _ = kernel.run("int a = 1;\nString s = 5;")
    check("compile error says where", "line 2" in error_of(shown)["traceback"][0], shown)
    shown, _ = kernel.run("throw new org.jguild.error.GuildException(\"Just this.\");")
    check("user's mistake is one sentence", error_of(shown)["evalue"] == "Just this."
          and len(error_of(shown)["traceback"]) == 1, shown)
    shown, _ = kernel.run("throw new StackOverflowError();")
    check("Error does not end the kernel", error_of(shown)["ename"] == "StackOverflowError"
          and kernel.text("1 + 1") == ["2"])
    sent = [kernel.send(code) for code in ("Thread.sleep(300); int x = 1 / 0;", "\"not run\"")]
    check("cell behind a failed one is aborted", [kernel.reply(s)["status"] for s in sent] == ["error", "aborted"])
    kernel.outputs(sent[1])


def assistance(kernel):
    def complete(code):
        return kernel.reply(kernel.client.complete(code, len(code)))
    found = complete("String q = \"\";\nq.isBl")
    check("completion", found["matches"] == ["isBlank()"], found)
    check("magic names are completed", complete("%ja")["matches"] == ["jars"])
    code = "Math.abs(1)"
    found = kernel.reply(kernel.client.inspect(code, 6))
    check("inspection", found["found"] and "Math.abs(int a)" in found["data"]["text/plain"], found)
    whole = [kernel.reply(kernel.client.is_complete(c))["status"] for c in ("1 + 1", "for (;;) {", "%guild runs")]
    check("completeness of a cell", whole == ["complete", "incomplete", "complete"], whole)


def interruption(kernel):
    shown, took = kernel.interrupt_after(1, "Thread.sleep(600_000); System.out.println(\"not reached\");")
    check("sleeping cell is interrupted", error_of(shown)["ename"] == "Interrupted" and took < SOON, (shown, took))
    shown, took = kernel.interrupt_after(1, "while (true) {}")
    check("cell that does not heed is ended", error_of(shown)["ename"] == "Interrupted" and took < SOON, (shown, took))
    kernel.run("Process kept = new ProcessBuilder(\"sleep\", \"600\").start();")
    shown, took = kernel.interrupt_after(
        1, "Process p = new ProcessBuilder(\"sleep\", \"600\").start();\np.waitFor();\nSystem.out.println(\"no\");")
    check("cell with a process is interrupted", error_of(shown)["ename"] == "Interrupted"
          and "no" not in kernel.printed(shown) and took < SOON, (shown, took))
    begun = time.time()
    while kernel.text("p.isAlive()") != ["false"] and time.time() - begun < SOON:
        time.sleep(0.1)
    check("its process has ended", kernel.text("p.isAlive()") == ["false"])
    check("that of another cell has not", kernel.text("kept.isAlive()") == ["true"])
    kernel.run("kept.destroy();")
    check("kernel answers after interrupts", kernel.text("6 * 7") == ["42"])


def keyboard(kernel):
    shown, _ = kernel.run("new Scanner(System.in).nextLine()")
    check("without a keyboard reading fails at once", "nobody can answer" in error_of(shown)["evalue"], shown)
    request = kernel.send("new Scanner(System.in).nextLine()", allow_stdin=True)
    shown = kernel.outputs(request, answer="typed")
    kernel.reply(request)
    request = kernel.send("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=WAIT)
    kernel.manager.interrupt_kernel()
    gave_up = kernel.outputs(request)
    kernel.reply(request)
    check("a question that is not answered can be interrupted", error_of(gave_up)["ename"] == "Interrupted", gave_up)
    check("with one the line arrives", [c["data"]["text/plain"] for k, c in shown if "data" in c] == ["typed"], shown)


def settings():
    kernel = Kernel(IJAVA_STARTUP_SCRIPT="int fromScript = 7;", IJAVA_TIMEOUT="6 SECONDS",
                    IJAVA_COMPILER_OPTS="-parameters", IJAVA_CLASSPATH=os.getcwd() + ":/no/such/*.jar")
    check("startup script", kernel.text("fromScript") == ["7"])
    check("compiler options", kernel.text(
        "void m(int named) {}\nArrays.stream(new Object() { void m(int named) {} }.getClass().getDeclaredMethods())"
        ".filter(x -> x.getName().equals(\"m\")).findFirst().get().getParameters()[0].getName()") == ["named"])
    shown, _ = kernel.run("Thread.sleep(600_000);")
    check("timeout", "IJAVA_TIMEOUT" in error_of(shown)["evalue"], shown)
    check("and life after it", kernel.text("1 + 1") == ["2"])
    kernel.send("while (true) {}")
    check("busy kernel shuts down", kernel.stop())


def orphan():
    """Starts a kernel from a Jupyter that is then killed."""
    code = f"""
import os, sys
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager
manager = KernelManager()
manager._kernel_spec = KernelSpec(argv={COMMAND!r}, display_name="test", language="java", interrupt_mode="message")
manager.start_kernel(stdout=-3, stderr=-3)
client = manager.client(); client.start_channels(); client.wait_for_ready(timeout={WAIT})
print(manager.provisioner.pid, flush=True)
os._exit(9)
"""
    pid = int(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT).stdout)
    begun = time.time()
    while os.path.exists(f"/proc/{pid}") and time.time() - begun < WAIT:
        time.sleep(0.1)
    check("kernel ends with the Jupyter that started it", not os.path.exists(f"/proc/{pid}"))


main = Kernel()
for part in (execution, magics, errors, assistance, interruption, keyboard):
    part(main)
check("shutdown", main.stop())
settings()
orphan()
finish()
