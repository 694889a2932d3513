"""What the embedded kernel contains: loops that heed nothing, System.exit. usage: containment.py JAVA CLASS_PATH."""
import os
import tempfile
import time

from client import SOON, WAIT, Kernel, check, error_of, finish

STOPPED = "The cell was interrupted."
# Named as threads of cells and trials are, and not the one that counts.
STILL_RUNNING = (
    "Thread.getAllStackTraces().keySet().stream()"
    ".filter(t -> t != Thread.currentThread() && t.getName().matches(\"cell-\\\\d+|jguild-trial|worker\")).count()")


def is_stopped(shown, sentence=STOPPED):
    """On a busy machine the kernel may lose patience before a loop has ended; that it then ends is checked next."""
    said = error_of(shown)["evalue"]
    busy = os.getloadavg()[0] > 2 * os.cpu_count()
    return said.endswith(sentence) or (busy and sentence[:-1] in said)


def nothing_runs(kernel):
    begun = time.time()
    while kernel.text(STILL_RUNNING) != ["0"]:
        if time.time() - begun > WAIT:
            return False
        time.sleep(0.1)
    return True


def loops(kernel):
    kernel.text("1 + 1")  # The session is ready, and an interrupt meets a cell.
    for name, code in (
            ("endless loop", "while (true) {}"),
            ("loop that catches everything", "while (true) { try { while (true) {} } catch (Throwable t) {} }"),
            ("loop that swallows interrupts", "while (true) { try { Thread.sleep(50); } catch (Exception e) {} }"),
            ("loop in another thread", "Thread t = new Thread(() -> { while (true) {} }, \"worker\");\nt.start();\nt.join();")):
        shown, _ = kernel.interrupt_after(1, code)
        check(f"{name} is ended", is_stopped(shown), shown)
        check(f"{name} leaves no thread", nothing_runs(kernel))
    shown, _ = kernel.interrupt_after(1, "int n = 0;\n" + "n++;\n" * 2000)
    check("a cell of many statements is stopped between two of them", is_stopped(shown), shown)
    kernel.run("Semaphore closed = new Semaphore(0);")
    shown, took = kernel.interrupt_after(1, "closed.acquireUninterruptibly();")
    check("code in a library is given up", "left running" in error_of(shown)["evalue"] and took < SOON, (shown, took))
    kernel.run("closed.release();")
    check("and the kernel goes on", kernel.text("6 * 7") == ["42"] and nothing_runs(kernel))


def exits(kernel):
    kernel.run("int kept = 5;")
    for code in ("System.exit(3);", "Runtime.getRuntime().halt(3);"):
        shown, reply = kernel.run(code)
        check(f"{code} is an error of the cell", "It would end the kernel" in error_of(shown)["evalue"]
              and reply["status"] == "error", shown)
    check("variables are still there", kernel.text("kept") == ["5"])


def trials(kernel, home):
    shown, _ = kernel.run("%%guild run f n=[1,2]\nif (n == 2) { System.exit(3); }\nreturn n;")
    check("a trial that exits has failed, the other has not", "1 failed" in str(shown), shown)
    kernel.run("%%guild run f n=[1,2] --trial-timeout 2s\nwhile (n == 2) { try { while (true) {} } catch (Throwable t) {} }\nreturn n;")
    check("a trial that took too long leaves no thread", nothing_runs(kernel))
    begun = os.path.join(home, "begun")
    request = kernel.send(
        f"%%guild run f n=[1,2]\nnew File(\"{begun}\").createNewFile();\nwhile (n == 1) {{}}\nreturn n;")
    while not os.path.exists(begun):
        time.sleep(0.1)
    kernel.manager.interrupt_kernel()
    shown = kernel.outputs(request)
    kernel.reply(request)
    check("a stopped search says how to go on", "--restart" in error_of(shown)["evalue"], shown)
    check("and leaves no thread", nothing_runs(kernel))


with tempfile.TemporaryDirectory() as home:
    main = Kernel(GUILD_HOME=home)
    loops(main)
    exits(main)
    trials(main, home)
    check("shutdown", main.stop())
    limited = Kernel(GUILD_HOME=home, IJAVA_TIMEOUT="3 SECONDS")
    shown, _ = limited.run("while (true) {}")
    check("the time limit ends a loop", is_stopped(shown, "so the cell was stopped."), shown)
    check("which leaves no thread", nothing_runs(limited))
    limited.stop()
finish()
