"""Holds the embedded kernel against the documentation of Jupyter's protocol, message by message.

usage: messages.py JAVA CLASS_PATH. Exit status 1 when a check fails.
"""
import os
import queue
import tempfile
import time

from client import SOON, WAIT, Kernel, check, error_of, finish


def states(kernel, request):
    """The execution states and kinds of message that a request brings, in order, until it is idle."""
    seen = []
    while True:
        message = kernel.seen(kernel.client.get_iopub_msg(timeout=WAIT))
        if message["parent_header"].get("msg_id") != request:
            continue
        kind = message["msg_type"]
        seen.append(message["content"]["execution_state"] if kind == "status" else kind)
        if seen[-1] == "idle":
            return seen


def ask(kernel, kind, content, channel="shell"):
    """Sends any message; the whole reply."""
    socket = getattr(kernel.client, f"{channel}_channel")
    message = kernel.client.session.msg(kind, content)
    socket.send(message)
    read = getattr(kernel.client, f"get_{channel}_msg")
    while True:
        reply = kernel.seen(read(timeout=WAIT))
        if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            return reply


def information(kernel):
    reply = ask(kernel, "kernel_info_request", {})
    content = reply["content"]
    check("kernel says who it is", content["status"] == "ok" and content["implementation"] == "jguild"
          and content["language_info"]["name"] == "Java"
          and content["protocol_version"].startswith("5."), content)
    check("reply belongs to its request", reply["msg_type"] == "kernel_info_reply"
          and reply["parent_header"]["msg_type"] == "kernel_info_request", reply)
    check("control channel answers too", ask(kernel, "kernel_info_request", {}, "control")["content"]["status"] == "ok")


def execution(kernel):
    request = kernel.send("System.out.println(1);\n2")
    check("busy, input, output, result, idle",
          states(kernel, request) == ["busy", "execute_input", "stream", "execute_result", "idle"])
    reply = kernel.reply(request)
    request = kernel.send("3")
    states(kernel, request)
    count = reply["execution_count"]
    check("cells are counted", kernel.reply(request)["execution_count"] == count + 1)
    for what, options in (("silent", {"silent": True}), ("unstored", {"store_history": False})):
        request = kernel.send("int unseen = 4;", **options)
        seen = states(kernel, request)
        kernel.reply(request)
        check(f"{what} cell is busy and idle", seen[0] == "busy" and seen[-1] == "idle"
              and ("execute_input" in seen) == (what == "unstored"), seen)
    request = kernel.send("unseen")
    states(kernel, request)
    check("and does not count", kernel.reply(request)["execution_count"] == count + 2)
    _, reply = kernel.run("int a = 20;", user_expressions={"twice": "a * 2", "wrong": "b", "none": "null"})
    told = reply["user_expressions"]
    check("expressions are evaluated", told["twice"]["status"] == "ok"
          and told["twice"]["data"]["text/plain"] == "40", told)
    check("a wrong one spoils no other", told["wrong"]["status"] == "error" and told["wrong"]["ename"]
          and reply["status"] == "ok", told)
    shown, reply = kernel.run("int c = ;")
    check("error is told on both channels", reply["status"] == "error"
          and reply["ename"] == error_of(shown)["ename"] and reply["evalue"] == error_of(shown)["evalue"]
          and reply["execution_count"] > count, reply)
    _, reply = kernel.run("")
    check("empty cell is a cell", reply["status"] == "ok", reply)
    sent = [kernel.send(code, stop_on_error=False) for code in ("Thread.sleep(300); int x = 1 / 0;", "5")]
    check("a failed cell need not stop the next", [kernel.reply(s)["status"] for s in sent] == ["error", "ok"])
    kernel.outputs(sent[1])


def displays(kernel):
    shown, _ = kernel.run("String one = display(\"a\");\nupdateDisplay(one, \"b\");")
    kernel.run("int between;")
    later, _ = kernel.run("updateDisplay(one, \"c\");")
    ids = {content["transient"]["display_id"] for _, content in shown + later}
    check("display is updated from another cell", [k for k, _ in shown + later] == [
        "display_data", "update_display_data", "update_display_data"] and len(ids) == 1, shown + later)


def typing(kernel):
    def complete(code, at=None):
        return ask(kernel, "complete_request", {"code": code, "cursor_pos": len(code) if at is None else at})["content"]
    kernel.run("String word = \"\";")
    found = complete("word.isBl")
    check("completion replaces what is typed", (found["matches"], found["cursor_start"], found["cursor_end"])
          == (["isBlank()"], 5, 9), found)
    before = "String face = \"\U0001F600\";\n"
    found = complete(before + "word.isBl")
    check("positions count characters", (found["cursor_start"], found["cursor_end"])
          == (len(before) + 5, len(before) + 9), found)
    found = complete("nothingOfThisName.")
    check("nothing to complete is no error", found["status"] == "ok" and found["matches"] == [], found)
    found = complete("word.isBl + 1", 9)
    check("the cursor decides, not the end", found["matches"] == ["isBlank()"] and found["cursor_end"] == 9, found)
    def inspect(code, at):
        return ask(kernel, "inspect_request", {"code": code, "cursor_pos": at, "detail_level": 0})["content"]
    found = inspect("word.isBlank()", 8)
    check("inspection shows the signature", found["found"] and "isBlank()" in found["data"]["text/plain"], found)
    found = inspect("nothingOfThisName", 5)
    check("nothing to inspect is no error", found["status"] == "ok" and not found["found"] and found["data"] == {})
    whole = {code: ask(kernel, "is_complete_request", {"code": code})["content"]["status"] for code in (
        "1 + 1", "int a = 1", "for (;;) {", "foo(1,", "\"\"\"\nabc", "1 +", "%guild run", "%guild run \\", ")", "// a",
        "if (true) {\n  %guild runs\n}", "/* a", "%%guild run", "")}
    check("whole or not", whole == {
        "1 + 1": "complete", "int a = 1": "complete", "for (;;) {": "incomplete", "foo(1,": "incomplete",
        "\"\"\"\nabc": "incomplete", "1 +": "incomplete", "%guild run": "complete", "%guild run \\": "incomplete",
        ")": "invalid", "// a": "complete", "if (true) {\n  %guild runs\n}": "complete", "/* a": "incomplete",
        "%%guild run": "complete", "": "complete"}, whole)


def history(kernel):
    kernel.run("11 + 1")
    kernel.run("22 + 1")
    kernel.run("11 + 1")
    def past(**request):
        return ask(kernel, "history_request", {"output": False, "raw": True, **request})["content"]["history"]
    tail = past(hist_access_type="tail", n=2)
    check("last cells", [entry[2] for entry in tail] == ["22 + 1", "11 + 1"], tail)
    check("in order, of one session", len({entry[0] for entry in tail}) == 1 and tail[0][1] + 1 == tail[1][1], tail)
    found = past(hist_access_type="search", pattern="1? + *", n=9)
    check("cells by pattern", [entry[2] for entry in found] == ["11 + 1", "11 + 1"], found)
    found = past(hist_access_type="search", pattern="[12]* + 1", n=9, unique=True)
    check("each once", [entry[2] for entry in found] == ["22 + 1", "11 + 1"], found)
    found = past(hist_access_type="range", session=0, start=tail[0][1], stop=tail[1][1], output=True)
    check("cells by number, with output", [entry[2] for entry in found] == [["22 + 1", "23"]], found)
    check("of other sessions none", past(hist_access_type="range", session=-1, start=1, stop=9) == [])


def keyboard(kernel):
    request = kernel.send("System.out.print(\"Name? \");\nString name = new Scanner(System.in).nextLine();",
                          allow_stdin=True)
    asked = kernel.seen(kernel.client.get_stdin_msg(timeout=WAIT))
    check("input is asked for", asked["msg_type"] == "input_request" and not asked["content"]["password"]
          and asked["parent_header"]["msg_id"] == request, asked)
    kernel.client.input("Ada \u00e9")
    shown = kernel.outputs(request)
    kernel.reply(request)
    check("and what was printed came before", kernel.printed(shown) == "Name? ", shown)
    check("the answer arrives", kernel.text("name") == ["Ada \u00e9"])
    shown, _ = kernel.run("System.in.read();", allow_stdin=False)
    check("nobody is asked who did not allow it", "nobody can answer" in error_of(shown)["evalue"], shown)


def comms(kernel):
    request = kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "no.such", "data": {}})
    kernel.client.shell_channel.send(request)
    closed = []
    while True:
        message = kernel.seen(kernel.client.get_iopub_msg(timeout=WAIT))
        if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
            continue
        if message["msg_type"] == "comm_close":
            closed.append(message["content"]["comm_id"])
        if message["content"].get("execution_state") == "idle":
            break
    check("comm that nobody serves is closed", closed == ["c1"], closed)
    check("no comm is open", ask(kernel, "comm_info_request", {})["content"]["comms"] == {})


def strangers(kernel):
    """Messages that no kernel should act on; it must live on."""
    session = kernel.client.session
    key, session.key = session.key, b"another key"
    kernel.client.execute("System.setProperty(\"forged\", \"yes\");")
    kernel.client.shutdown()
    session.key = key
    time.sleep(0.5)
    check("message with a wrong signature does nothing", kernel.manager.is_alive()
          and kernel.text("String.valueOf(System.getProperty(\"forged\"))") == ["null"])
    kernel.client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"", b"not", b"json", b"{}", b"{}"])
    check("nor one that is no message", kernel.text("7 + 1") == ["8"])
    request = kernel.client.session.msg("no_such_request", {})
    kernel.client.shell_channel.send(request)
    check("one of an unknown kind is let pass", states(kernel, request["header"]["msg_id"]) == ["busy", "idle"])
    request = kernel.client.session.msg("history_request", {"hist_access_type": "no such"})
    kernel.client.shell_channel.send(request)
    check("nor does a wrong request end it", kernel.text("7 + 2") == ["9"])


def running_batch():
    folder = tempfile.mkdtemp()
    pids = os.path.join(folder, "pids")
    with open(os.path.join(folder, "sleepy.py"), "w", encoding="utf-8") as script:
        script.write(f"import os, time\nx = 1\nopen({pids!r}, 'a').write(f'{{os.getpid()}}\\n')\n"
                     "print('loss: 1', flush=True)\ntime.sleep(0 if x == 1 else 600)\n")

    def sleeping():
        started = open(pids, encoding="utf-8").read().split() if os.path.exists(pids) else []
        return [pid for pid in started[1:] if os.path.exists(f"/proc/{pid}")]

    os.mkdir(os.path.join(folder, "home"))
    kernel = Kernel(cwd=folder, GUILD_HOME=os.path.join(folder, "home"))
    request = kernel.send("%guild run sleepy.py x=[1,2,3]")
    begun = time.time()
    while not sleeping() and time.time() - begun < WAIT:
        time.sleep(0.1)
    begun = time.time()
    kernel.manager.interrupt_kernel()
    shown = kernel.outputs(request)
    took = time.time() - begun
    kernel.reply(request)
    check("batch is interrupted", error_of(shown)["ename"] == "Interrupted" and took < SOON, (shown, took))
    check("and says how to go on", "--restart" in error_of(shown)["evalue"], error_of(shown))
    begun = time.time()
    check("kernel answers next", kernel.text("1 + 1") == ["2"] and time.time() - begun < SOON)
    while sleeping() and time.time() - begun < SOON:
        time.sleep(0.1)
    check("no trial is left running", not sleeping(), sleeping())
    listed = "".join(kernel.text("%guild runs"))
    check("finished trials are kept", listed.count("completed") == 1 and "terminated" in listed, listed)
    kernel.stop()


def restart():
    kernel = Kernel()
    kernel.run("int before = 1;")
    kernel.client.stop_channels()
    kernel.manager.restart_kernel()
    kernel.client = kernel.manager.client()
    kernel.client.start_channels()
    kernel.client.wait_for_ready(timeout=WAIT)
    shown, reply = kernel.run("before")
    check("after a restart all is forgotten", error_of(shown)["ename"] == "CompilationError", shown)
    check("and counted anew", reply["execution_count"] == 1, reply)
    reply = ask(kernel, "shutdown_request", {"restart": False}, "control")
    check("shutdown is confirmed", reply["msg_type"] == "shutdown_reply" and reply["content"]["restart"] is False, reply)
    begun = time.time()
    while kernel.manager.is_alive() and time.time() - begun < WAIT:
        time.sleep(0.05)
    check("and done", not kernel.manager.is_alive())
    kernel.stop()


main = Kernel()
for part in (information, execution, displays, typing, history, keyboard, comms, strangers):
    try:
        part(main)
    except queue.Empty:
        check(f"an answer in {part.__name__}", False, "none came")
check("shutdown", main.stop())
running_batch()
restart()
finish()
