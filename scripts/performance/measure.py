#!/usr/bin/env python3
"""What a key, an opening, an idle minute and a held key cost, beside a floor and what people use.

usage: scripts/performance/measure.py TAVOLO FLOOR [ROUNDS] [NUMBERS]

TAVOLO is a release binary, FLOOR that of scripts/performance/floor, NUMBERS the sizes of the tables (100,10000). Tables of
stakeholders are made in a temporary folder. Programs take turns within a round, so that a busy machine is busy for all of
them; the medians of the rounds are printed as a table in Markdown. Needs Linux and Python, nothing else."""
import csv, fcntl, os, pty, random, re, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
WORDS = "verde acqua mobilità biblioteca teatro musica memoria lavoro commercio volontari salute cultura energia paesaggio".split()
SYLLABLES = "ba be di fo ga li mo ne pa ri so ta ve zu".split()


def named(number):
    word, rest = "", number * 7919 % 537824
    for _ in range(5):
        rest, at = divmod(rest, len(SYLLABLES))
        word += SYLLABLES[at]
    return word.capitalize()


def rows(count):
    chance = random.Random(7)
    for number in range(count):
        yield [f"Associazione {chance.choice(WORDS)} di {named(number)}", "Terzo settore", "association", f"nota {number}"]


def written(path, lines):
    """A file of stakeholders; answers its path."""
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([["name", "category", "kind", "notes"], *lines])
    return str(path)


class Terminal:
    """A program in a terminal of 80 columns and 24 lines."""

    def __init__(self, argv):
        self.start, self.bytes, self.text = time.perf_counter(), 0, b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            os.execvp(argv[0], argv)
        self.size(80, 24)

    def size(self, columns, lines):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def read(self, quiet, limit=60.0):
        """Reads until nothing came for so many seconds; answers the moment of the last byte."""
        last = time.perf_counter()
        end = last + limit
        while time.perf_counter() < end and select.select([self.fd], [], [], quiet)[0]:
            try:
                got = os.read(self.fd, 65536)
            except OSError:
                break
            if not got:
                break
            self.bytes += len(got)
            self.text = (self.text + got)[-200_000:]
            last = time.perf_counter()
        return last

    def ready(self, pattern):
        """Seconds from the start until a pattern is on screen."""
        while not re.search(pattern, self.text):
            if not select.select([self.fd], [], [], 120)[0]:
                raise SystemExit(f"{pattern} never came")
            got = os.read(self.fd, 65536)
            self.bytes += len(got)
            self.text += got
        return time.perf_counter() - self.start

    def send(self, keys):
        os.write(self.fd, keys)

    def cpu(self):
        """Processor seconds so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def woken(self):
        """How often any thread was woken so far."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int(re.search(r"voluntary_ctxt_switches:\s*(\d+)", (task / "status").read_text())[1]) for task in tasks)

    def memory(self):
        return int(re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{self.pid}/status").read_text())[1]) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def measured(argv, pattern, prepare, down, up):
    found = {}
    terminal = Terminal(argv)
    found["first frame, ms"] = terminal.ready(pattern) * 1000
    terminal.read(0.4)
    if prepare:
        terminal.send(prepare)
        terminal.read(0.6)
    found["memory, MB"] = terminal.memory()
    steps, before, bytes_before, waits = 100, terminal.cpu(), terminal.bytes, []
    for step in range(steps):
        sent = time.perf_counter()
        terminal.send(down if step % 2 == 0 else up)
        waits.append(terminal.read(0.03) - sent)
    found["step: processor ms"] = (terminal.cpu() - before) * 1000 / steps
    found["step: ms to the last byte"] = statistics.median(waits) * 1000
    found["step: bytes"] = (terminal.bytes - bytes_before) / steps
    bytes_before, sent = terminal.bytes, time.perf_counter()
    terminal.send(down * 200)
    found["200 held keys: ms"] = (terminal.read(0.3) - sent) * 1000
    found["200 held keys: kB"] = (terminal.bytes - bytes_before) / 1000
    bytes_before, before = terminal.bytes, terminal.cpu()
    for turn in range(100):
        terminal.size(60 + turn % 40, 20 + turn % 10)
        terminal.read(0.02, 0.02)
    terminal.read(0.3)
    found["100 resizes: kB"] = (terminal.bytes - bytes_before) / 1000
    found["100 resizes: processor ms"] = (terminal.cpu() - before) * 1000
    woken = terminal.woken()
    time.sleep(4)
    found["idle: wake-ups a second"] = (terminal.woken() - woken) / 4
    terminal.end()
    return found


def main():
    tavolo, floor = (str(Path(path).resolve()) for path in sys.argv[1:3])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    numbers = [int(number) for number in (sys.argv[4] if len(sys.argv) > 4 else "100,10000").split(",")]
    with tempfile.TemporaryDirectory() as room:
        os.environ.update(HOME=room, XDG_STATE_HOME=room, XDG_DATA_HOME=room)
        programs = []
        for number in numbers:
            store = Path(room) / f"t{number}"
            names = written(Path(room) / f"{number}.csv", rows(number))
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
            subprocess.run([tavolo, "--store", store, "new", "Prova"], **quiet)
            subprocess.run([tavolo, "--store", store, "import", "stakeholders", names], **quiet)
            argv = [tavolo, "--lang", "it", "--store", str(store)]
            programs.append((f"tavolo, {number}", argv, rb"Panoramica", b"2", b"\x1b[B", b"\x1b[A"))
        lines = str(Path(room) / f"{numbers[-1]}.csv")
        programs.insert(0, ("floor", [floor, lines], rb"Associazione", b"", b"\x1b[B", b"\x1b[A"))
        peers = [("less", ["less", lines], b"j", b"k"), ("vim", ["vim", "-N", "-u", "NONE", lines], b"j", b"k")]
        programs += [(name, argv, rb"Associazione", b"", down, up) for name, argv, down, up in peers if shutil.which(name)]
        found = {name: [] for name, *_ in programs}
        for _ in range(rounds):
            for name, *how in programs:
                found[name].append(measured(*how))
    names = list(found)
    print("| figure | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
    for figure in found[names[0]][0]:
        cells = [f"{statistics.median(one[figure] for one in found[name]):.1f}" for name in names]
        print(f"| {figure} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
