#!/usr/bin/env python3
"""How many instructions the hot paths take: a figure that a busy machine does not change.

    scripts/performance/instructions.py TAVOLO [RECORDS]

Needs Python 3 and valgrind. TAVOLO is a release build; tables of 100 and of RECORDS stakeholders (10,000 without it) are made
in a folder of its own, which goes away at the end. Every row is counted by `valgrind --tool=callgrind`, in millions; a key
is the difference between a session with keys and one without, by the number of keys. Valgrind's processor has no
instructions for SHA-256, so that what hashes counts for more here than it costs.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import fcntl
import time

KEYS = 20


def environment(home):
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    return kept | {"HOME": str(home), "LANG": "en_US.UTF-8", "TERM": "xterm-256color"}


class Counter:
    """Runs the program under valgrind."""

    def __init__(self, program, home):
        self.program, self.home = program, home

    def command(self, words):
        out = self.home / "callgrind.out"
        return ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", f"--log-file={self.home / 'log'}", self.program, *words]

    def counted(self):
        """Instructions of the last run."""
        found = re.findall(r"Collected : (\d+)", (self.home / "log").read_text())
        if not found:
            sys.exit((self.home / "log").read_text())
        return int(found[-1])

    def run(self, *words):
        done = subprocess.run(self.command(words), capture_output=True, text=True, env=environment(self.home))
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        return self.counted()

    def session(self, store, keys):
        """A session at 80x24: keys one at a time, each once the one before was drawn."""
        child, terminal = pty.fork()
        if child == 0:
            os.execvpe("valgrind", self.command(["--store", str(store)]), environment(self.home))
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.quiet(terminal, 4.0)
        for key in keys:
            os.write(terminal, key.encode())
            self.quiet(terminal, 0.5)
        os.write(terminal, b"q")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            self.quiet(terminal, 0.2)
            if os.waitpid(child, os.WNOHANG)[0]:
                os.close(terminal)
                return self.counted()
        os.kill(child, signal.SIGKILL)
        sys.exit("the session did not end")

    @staticmethod
    def quiet(terminal, pause):
        """Reads until nothing comes for so many seconds."""
        while select.select([terminal], [], [], pause)[0]:
            try:
                if not os.read(terminal, 65536):
                    return
            except OSError:
                return


def table(program, home, records):
    """A table of stakeholders, imported."""
    store, sheet = home / f"table-{records}", home / f"{records}.csv"
    lines = [f"Associazione numero {number};{('civil_society', 'public', 'private')[number % 3]}" for number in range(records)]
    sheet.write_text("name;sector\n" + "\n".join(lines) + "\n")
    for words in (["new", "Misura"], ["import", "stakeholders", str(sheet)]):
        done = subprocess.run([program, "--store", str(store), *words], capture_output=True, text=True, env=environment(home))
        if done.returncode != 0:
            sys.exit(done.stderr)
    return store, sheet


def rows(counter, program, home, records):
    store, sheet = table(program, home, records)
    at = ["--store", str(store)]
    yield "list stakeholders", counter.run(*at, "list", "stakeholders")
    yield "verify", counter.run(*at, "verify")
    yield "export the bundle", counter.run(*at, "export", "bundle", "--output", "-")
    dry = ["import", "stakeholders", str(sheet), "--dry-run", "--on-duplicate", "skip"]
    yield "import the same again, dry", counter.run(*at, *dry)
    idle = counter.session(store, ["g", "s"])
    yield "start, first frame, the list", idle
    steps = counter.session(store, ["g", "s", *("j" * KEYS)])
    yield "a step of the selection", (steps - idle) / KEYS


def main():
    if len(sys.argv) < 2 or not shutil.which("valgrind"):
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    home = pathlib.Path(tempfile.mkdtemp(prefix="instructions-"))
    try:
        counter = Counter(program, home)
        print(f"--version: {counter.run('--version') / 1e6:.1f}")
        few, many = (dict(rows(counter, program, home, records)) for records in (100, most))
        print(f"| millions of instructions | 100 | {most} |\n|---|--:|--:|")
        for name in few:
            print(f"| {name} | {few[name] / 1e6:.2f} | {many[name] / 1e6:.2f} |")
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
