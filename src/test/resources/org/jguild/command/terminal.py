"""Runs a command in a terminal of its own and types Ctrl-C: terminal.py DIRECTORY READY COMMAND...

Ctrl-C is typed when there are as many lines in the file READY as its first line says. Prints what the terminal shows, and
ends with the status of the command, or 128 and the number of the signal that ended it.
"""
import os
import pty
import signal
import sys
import threading
import time

directory, ready, *command = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.chdir(directory)
    os.execvp(command[0], command)


def type_interrupt():
    while True:
        try:
            with open(ready) as file:
                lines = file.read().splitlines()
            if lines and len(lines) > int(lines[0]):
                break
        except OSError:
            pass
        time.sleep(0.02)
    time.sleep(0.3)
    os.write(terminal, b"\x03")


threading.Thread(target=type_interrupt, daemon=True).start()
while True:
    try:
        shown = os.read(terminal, 4096)
    except OSError:
        break
    if not shown:
        break
    os.write(1, shown)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
