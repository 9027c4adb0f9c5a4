#!/usr/bin/env python3
"""How many instructions the hot paths take, by callgrind: the same on a busy machine as on a quiet one.

usage: scripts/performance/instructions.py TAVOLO [NUMBER]

TAVOLO is a release binary, NUMBER the stakeholders of the table (1000). What a key takes is the difference between a session
with four and with twenty-four of them, divided. Needs valgrind."""
import os, pty, re, select, subprocess, sys, tempfile, time
from pathlib import Path

from measure import rows, written


def counted(file):
    return int(re.search(r"^(?:summary|totals):\s+(\d+)", file.read_text(), re.M)[1])


def called(room, argv):
    out = room / "out"
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--log-file=/dev/null"]
    subprocess.run([*tool, *argv], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return counted(out)


def session(room, argv, keys):
    """A session on screen: the stakeholders are opened, the keys pressed one after the other, and it is left."""
    out = room / "out"
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--log-file=/dev/null"]
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LINES="24", COLUMNS="80")
        os.execvp(tool[0], [*tool, *argv])

    def still(quiet, first=30):
        """What comes until nothing came for so many seconds; a tool this slow may take long to begin."""
        text = os.read(fd, 65536) if select.select([fd], [], [], first)[0] else b""
        while select.select([fd], [], [], quiet)[0]:
            try:
                text += os.read(fd, 65536)
            except OSError:
                break
        return text

    end, shown = time.time() + 120, b""
    while b"Panoramica" not in shown and time.time() < end:
        shown += still(0.5)
    for key in [b"2", *keys]:
        os.write(fd, key)
        still(0.5)
    os.write(fd, b"q")
    try:
        still(1)
    except OSError:
        pass
    os.waitpid(pid, 0)
    return counted(out)


def main():
    tavolo = str(Path(sys.argv[1]).resolve())
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        os.environ.update(HOME=name, XDG_STATE_HOME=name, XDG_DATA_HOME=name)
        names = written(room / "names.csv", rows(number))
        store = [tavolo, "--lang", "it", "--store", str(room / "t")]
        subprocess.run([*store, "new", "Prova"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        found = [("any command, without a table", called(room, [tavolo, "--version"]))]
        found.append((f"import of {number}", called(room, [*store, "import", "stakeholders", names])))
        found.append((f"opening of {number}, from the command line", called(room, [*store, "list", "labs"])))
        found.append((f"list of {number}", called(room, [*store, "list", "stakeholders"])))
        found.append((f"verification of {number}", called(room, [*store, "verify"])))
        steps = [b"\x1b[B", b"\x1b[A"]
        few, many = (session(room, store, steps * half) for half in (2, 12))
        found.append((f"a selection step over {number}, 80x24", (many - few) // 20))
        print("| what | million instructions |\n|---|--:|")
        for what, count in found:
            print(f"| {what} | {count / 1e6:.1f} |")


if __name__ == "__main__":
    main()
