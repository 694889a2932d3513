"""A kernel that runs, spoken to as Jupyter does, and checks. Used by the scripts beside it: SCRIPT.py JAVA CLASS_PATH."""
import os
import queue
import sys
import time

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

from schema import complaint

JAVA, CLASS_PATH = sys.argv[1:3]
# For a busy machine; what is waited for comes at once on an idle one.
WAIT = 300
# Long before what is interrupted would end by itself.
SOON = 120
COMMAND = [JAVA, "-cp", CLASS_PATH, "org.jguild.jupyter.kernel.KernelMain", "{connection_file}"]
failures = []


class Kernel:
    def __init__(self, cwd=None, **environment):
        self.manager = KernelManager()
        self.manager._kernel_spec = KernelSpec(
            argv=COMMAND, display_name="test", language="java", interrupt_mode="message")
        self.manager.start_kernel(cwd=cwd, env={**os.environ, **environment})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=WAIT)

    def send(self, code, **options):
        return self.client.execute(code, **{"allow_stdin": False, **options})

    def seen(self, message):
        """Every message is held against the protocol's documentation."""
        wrong = complaint(message)
        if wrong:
            check("message as documented", False, wrong)
        return message

    def outputs(self, request, answer=None):
        """What a cell shows, as a list of (type, content), until it is done."""
        shown = []
        while True:
            if answer is not None:
                try:
                    self.client.get_stdin_msg(timeout=0.05)
                    self.client.input(answer)
                except queue.Empty:  # nothing is asked yet
                    pass
            try:
                message = self.seen(self.client.get_iopub_msg(timeout=0.1 if answer is not None else WAIT))
            except queue.Empty:
                if answer is not None:
                    continue
                raise
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                return shown
            if kind not in ("status", "execute_input"):
                shown.append((kind, content))

    def await_begin(self, request):
        """Waits until the kernel says that it has received a cell."""
        while True:
            message = self.seen(self.client.get_iopub_msg(timeout=WAIT))
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "execute_input":
                return

    def reply(self, request):
        while True:
            message = self.seen(self.client.get_shell_msg(timeout=WAIT))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def run(self, code, **options):
        request = self.send(code, **options)
        shown = self.outputs(request)
        return shown, self.reply(request)

    def text(self, code):
        """The text of the only result or display of a cell."""
        shown, _ = self.run(code)
        return [content["data"]["text/plain"] for kind, content in shown if "data" in content]

    def printed(self, shown):
        return "".join(content["text"] for kind, content in shown if kind == "stream")

    def interrupt_after(self, seconds, code):
        request = self.send(code)
        time.sleep(seconds)
        begun = time.time()
        self.manager.interrupt_kernel()
        shown = self.outputs(request)
        self.reply(request)
        return shown, time.time() - begun

    def stop(self):
        self.client.shutdown()
        begun = time.time()
        while self.manager.is_alive() and time.time() - begun < WAIT:
            time.sleep(0.05)
        ended = not self.manager.is_alive()
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        return ended


def check(name, holds, seen=""):
    print(("ok      " if holds else "FAILED  ") + name + ("" if holds else f": {seen}"))
    if not holds:
        failures.append(name)


def error_of(shown):
    return next((content for kind, content in shown if kind == "error"), {"ename": None, "evalue": "", "traceback": []})


def finish():
    print(f"{len(failures)} checks failed")
    sys.exit(1 if failures else 0)
